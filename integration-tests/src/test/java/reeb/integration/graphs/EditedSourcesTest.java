package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/** Graphs of sources that leave rows out, whose numbers are others than their places: their files come back as they were. */
final class EditedSourcesTest {
    private static final String ROWS = "x,age,label\n0,1,A\n?,2,B\n2,,A\n3,4,B\n4,5,A\n5,,B\n6,7,A\n7,8,B\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "gexf, drop-row",
        "gexf, required",
        "gexf, corrupt",
        "graphml, drop-row",
        "graphml, required",
        "graphml, corrupt",
        "gephi, drop-row",
        "gephi, required",
        "gephi, corrupt"
    })
    void leavesAGraphAsItIsThatNobodyEdited(String format, String leavesOut) throws IOException {
        String graph = "{'name': 'd', " + source(leavesOut)
                + "}, {'name': 'graph', 'use': 'mapper', 'of': 'd', 'lens': 'coordinate',"
                + " 'cover': {'use': 'cubes', 'resolution': 3}, 'clusterer': 'one-cluster'}";
        String export = ", {'name': 'file', 'of': 'graph', 'use': '" + format + "', 'layout': 'lens'"
                + (format.equals("gephi") ? "" : ", 'members': true") + "}";
        Session.Outcome exported = run(graph + export + json("graph"));
        assertThat(exported.code()).as(exported.err()).isZero();
        List<String> before = nodesAndEdges();
        assertThat(String.join("", before)).contains("\"rows\":[").doesNotContain("[0,1,");
        Files.copy(
                folder.resolve("out/file." + format),
                folder.resolve("mine." + format),
                StandardCopyOption.REPLACE_EXISTING);

        Session.Outcome outcome =
                run(graph + ", {'name': 'edited', 'use': 'edited-graph', 'of': 'graph', 'file': 'mine." + format + "'}"
                        + json("edited"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).doesNotContain("mine.");
        assertThat(nodesAndEdges()).isEqualTo(before);
    }

    /** Writes the files of a source that leaves out its second row. */
    private String source(String leavesOut) throws IOException {
        if (!leavesOut.equals("corrupt")) {
            Files.writeString(folder.resolve("rows.csv"), ROWS);
            return "'use': 'csv', 'file': 'rows.csv', 'columns': ['x'], 'labels': ['age', 'label'], 'invalid': 'drop-row'"
                    + (leavesOut.equals("required") ? ", 'required': ['age']" : "");
        }
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int row = 0; row < 8; row++) {
            BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setSample(0, 0, 0, 30 * row);
            ImageIO.write(picture, "png", pictures.resolve(row + ".png").toFile());
        }
        Files.writeString(pictures.resolve("1.png"), "no picture");
        return "'use': 'images', 'path': 'pictures', 'grey': true, 'corrupt': 'skip'";
    }

    private static String json(String of) {
        return ", {'name': 'gjson', 'use': 'graph-json', 'of': '" + of + "'}";
    }

    private Session.Outcome run(String steps) throws IOException {
        return EditedFiles.run(folder, steps, "out");
    }

    private List<String> nodesAndEdges() throws IOException {
        return Files.readAllLines(folder.resolve("out/gjson.json")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("{\"id\"") || line.startsWith("{\"source\""))
                .map(line -> line.replaceAll("(,|]|]})$", "").replaceAll("\"position\":\\[[^]]*],", ""))
                .toList();
    }
}
