package reeb.plugins.sources.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.PartContract;

final class EdgeListTest implements PartContract {
    @TempDir
    Path folder;

    @Override
    public Part part() {
        return new EdgeList("a.txt", true, true);
    }

    private Dataset load(String text, Charset charset, boolean directed, boolean header) {
        IdxBytes.write(folder.resolve("a.txt"), text.getBytes(charset));
        return new FolderPlaces(folder).load(new EdgeList("a.txt", directed, header));
    }

    private Dataset load(String text) {
        return load(text, StandardCharsets.UTF_8, false, false);
    }

    private static List<String> ids(Dataset data) {
        Column ids = data.table().column("id").orElseThrow();
        assertThat(ids).isInstanceOf(Column.Texts.class);
        return IntStream.range(0, ids.size()).mapToObj(ids::text).toList();
    }

    private static void expect(Dataset data, double[]... matrix) {
        assertThat(data.points().sparse()).isPresent();
        assertThat(data.points()).hasToString(matrix.length + " x " + matrix.length + " points");
        double[] row = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            data.points().copyRow(i, row);
            assertThat(row).containsExactly(matrix[i]);
        }
    }

    @Test
    void readsEdgesCommentsAndWeights() {
        Dataset data = load("# made by hand\n% sym\n\n b\ta 2\r\na  c\n");
        assertThat(ids(data)).containsExactly("b", "a", "c");
        expect(data, new double[] {0, 2, 0}, new double[] {2, 0, 1}, new double[] {0, 1, 0});
    }

    @Test
    void putsNumbersInOrder() {
        Dataset data = load("10 2\n2 9 0.5", StandardCharsets.UTF_8, true, false);
        assertThat(ids(data)).containsExactly("2", "9", "10");
        expect(data, new double[] {0, 0.5, 0}, new double[3], new double[] {1, 0, 0});
        assertThat(ids(load("10 2\n2 x"))).containsExactly("10", "2", "x");
    }

    @Test
    void addsUpEdgesThatComeSeveralTimes() {
        String edges = "0 1 2\n1 0 3\n0 1 0.5\n1 1 7\n0 2 1\n2 0 -1\n";
        expect(load(edges), new double[] {0, 5.5, 0}, new double[] {5.5, 7, 0}, new double[3]);
        expect(
                load(edges, StandardCharsets.UTF_8, true, false),
                new double[] {0, 2.5, 1},
                new double[] {3, 7, 0},
                new double[] {-1, 0, 0});
    }

    @Test
    void takesCommasHeadersAndSpacesWithinNames() {
        Dataset data =
                load("\ufeff# c\nSource,Target,Weight\nVan Gogh, \u4e2d ,3\n", StandardCharsets.UTF_8, false, true);
        assertThat(ids(data)).containsExactly("Van Gogh", "\u4e2d");
        expect(data, new double[] {0, 3}, new double[] {3, 0});
        assertThat(ids(load("\ufeffa b"))).containsExactly("a", "b");
    }

    @Test
    void readsNothingAndGzip() {
        assertThat(load("# nothing\n").points()).hasToString("0 x 0 points");
        IdxBytes.write(folder.resolve("a.txt"), IdxBytes.gzip("a b 3\n".getBytes(StandardCharsets.UTF_8)));
        expect(new FolderPlaces(folder).load(new EdgeList("a.txt", false, false)), new double[] {0, 3}, new double[] {
            3, 0
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a, found 1 words",
        "a b c d, found 4 words",
        "'a,,3', found 3 words",
        "',b', found 2 words",
        "a b nan, is not a weight",
        "a b 1e999, is not a weight",
        "from to weight, (set 'header' where it names a column)",
    })
    void namesTheLineThatIsWrong(String line, String message) {
        assertThatThrownBy(() -> load("0 1\n" + line))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.txt: line 2: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesSumsBeyondNumbersAndNamesThatAreNotUtf8() {
        assertThatThrownBy(() -> load("0 1 1e308\n0 1 1e308\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.txt: gives weights that are too large");
        assertThatThrownBy(() -> load("a \u00e4\n", StandardCharsets.ISO_8859_1, false, false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.txt: is not UTF-8 text");
    }

    @Test
    void readsManyVertices() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 200_000)
                .forEach(i -> text.append("v")
                        .append(i)
                        .append(' ')
                        .append("v")
                        .append(i * 7L % 200_000)
                        .append('\n'));
        assertThat(load(text.toString()).points()).hasToString("200000 x 200000 points");
    }
}
