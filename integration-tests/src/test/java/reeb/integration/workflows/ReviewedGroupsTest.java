package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ReviewLines;
import reeb.integration.Session;

/** Groups that a person has edited, on their way from clusters to a graph in a file. */
final class ReviewedGroupsTest {
    private static final int[] THREE =
            IntStream.range(0, 60).map(row -> row / 20).toArray();

    private static final String WORKFLOW = """
            {"name": "Lines", "steps": [
              {"name": "data", "use": "csv", "file": "lines.csv"},
              {"name": "cluster", "use": "dbscan", "eps": 0.5, "minPoints": 2},
              {"name": "groups", "use": "edited-groups", "file": "edits.jsonl"},
              {"name": "graph", "use": "mapper", "lens": {"use": "coordinate"},
               "cover": {"use": "cubes", "resolution": 9}, "clusterer": {"use": "dbscan", "eps": 0.5, "minPoints": 2}},
              {"name": "parts", "use": "edited-components", "file": "parts.jsonl", "column": "part"},
              {"name": "file", "use": "gexf", "label": "group"}]}
            """;

    @TempDir
    private Path folder;

    private Session session;

    /** Three lines of twenty points, far from each other: the first of points 0.4 apart, the others 0.1. */
    @BeforeEach
    void prepare() {
        session = new Session(folder);
        StringBuilder text = new StringBuilder("x,y,kind\n");
        for (int row = 0; row < 60; row++) {
            double step = row < 20 ? 0.4 : 0.1;
            text.append(String.format(Locale.ROOT, "%.1f,%d,%c%n", step * (row % 20), 10 * (row / 20), 'a' + row / 20));
        }
        session.write("lines.csv", text.toString());
        session.write("w.json", WORKFLOW);
        session.write(
                "edits.jsonl",
                ReviewLines.of(
                        ReviewLines.base("cluster", 3, THREE),
                        "{'op':'name','group':'0','name':'zeros'}",
                        "{'op':'name','group':'1','name':'ones'}",
                        "{'op':'name','group':'2','name':'twos'}",
                        "{'op':'split','group':'2','rows':'50-59','into':'g1','name':'tail','how':'lasso'}",
                        "{'op':'within','group':'1','parent':'dense'}"));
        session.write(
                "parts.jsonl",
                ReviewLines.of(
                        ReviewLines.base("graph component", 3, THREE),
                        "{'op':'name','group':'0','name':'first'}",
                        "{'op':'merge','groups':['1','2'],'into':'2'}",
                        "{'op':'name','group':'2','name':'rest'}"));
    }

    private String gexf(String run, String... settings) throws IOException {
        String[] arguments = {
            "run",
            folder.resolve("w.json").toString(),
            "--out",
            folder.resolve(run).toString()
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + settings.length);
        System.arraycopy(settings, 0, all, arguments.length, settings.length);
        Session.Outcome outcome = session.run(all);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        said = outcome.out() + outcome.err();
        return Files.readString(folder.resolve(run).resolve("file.gexf"));
    }

    private String said = "";

    /** Lists what the nodes have as an attribute, each value once. */
    private static List<String> values(String gexf, String attribute) {
        String id = Pattern.compile("<attribute id=\"([^\"]+)\" title=\"" + attribute + "\"")
                .matcher(gexf)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gexf.substring(0, Math.min(3000, gexf.length()))));
        return Pattern.compile("<attvalue for=\"" + Pattern.quote(id) + "\" value=\"([^\"]*)\"")
                .matcher(gexf)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void namesReachTheGraphAndSurviveAnotherRadius() throws IOException {
        String first = gexf("first");
        assertThat(values(first, "group mode")).containsExactly("ones", "tail", "twos", "zeros");
        assertThat(values(first, "super-group mode")).containsExactly("dense");
        assertThat(values(first, "part")).containsExactly("first", "rest");
        assertThat(said).doesNotContain("is left out: ");

        String second = gexf("second", "--set", "cluster.eps=0.15");
        assertThat(values(second, "group mode")).containsExactly("ones", "tail", "twos");
        assertThat(values(second, "part")).containsExactly("first", "rest");
        assertThat(said)
                .containsOnlyOnce("is left out: ")
                .contains(
                        "edits.jsonl:2: 'name' of group '0' is left out: none of the groups that there are now matches it");
        assertThat(Files.readString(folder.resolve("second/run.json")))
                .contains("\"edits left out\": 1", "\"purity before and after\"");
    }

    @Test
    void anEditMoreIsAnotherResultAndNoneIsTheSame() throws IOException {
        String first = gexf("first");
        assertThat(gexf("again")).isEqualTo(first);
        assertThat(said).contains("cached");
        Files.writeString(
                folder.resolve("edits.jsonl"),
                Files.readString(folder.resolve("edits.jsonl"))
                        + ReviewLines.of("{'op':'name','group':'g1','name':'end'}"));
        assertThat(values(gexf("third"), "group mode")).containsExactly("end", "ones", "twos", "zeros");
    }

    @Test
    void aJournalThatIsNotThereIsRefusedBeforeAnythingIsComputed() throws IOException {
        Files.delete(folder.resolve("edits.jsonl"));
        Session.Outcome outcome =
                session.run("validate", folder.resolve("w.json").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("edits.jsonl", "/steps/2/file");
    }
}
