package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** What exports say of how their graph came to be. */
final class FactsTest {
    private static final String WORKFLOW = """
            {"name": "facts", "steps": [
              {"name": "data", "use": "csv", "file": "data.csv"},
              {"name": "lens", "use": "csv", "file": "FILE"},
              {"name": "axes", "use": "pca", "of": "data"},
              {"name": "graph", "use": "mapper", "of": "data", "lens": "LENS", "clusterer": "one-cluster",
               "cover": {"use": "cubes", "resolution": 2}},
              {"name": "out", "use": "graph-json", "of": "graph"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void tellTheLensThatIsAStepOfItsOwn() throws IOException {
        String first = facts("l2.csv", "lens");

        assertThat(first)
                .contains("\"data\":\"{\\\"use\\\":\\\"csv\\\",\\\"file\\\":\\\"data.csv\\\"")
                .contains("\"lens\":\"{\\\"use\\\":\\\"csv\\\",\\\"file\\\":\\\"l2.csv\\\"")
                .contains("\\\"of\\\":\\\"data\\\"")
                .doesNotContain("\"axes\"");
        assertThat(facts("x.csv", "lens")).isNotEqualTo(first).contains("x.csv");
        assertThat(facts("x.csv", "axes"))
                .contains("\"axes\":\"{\\\"use\\\":\\\"pca\\\"")
                .doesNotContain("x.csv");
    }

    private String facts(String file, String lens) throws IOException {
        Session session = new Session(folder);
        session.write("data.csv", "x,y\n0,1\n1,3\n2,2\n3,5\n");
        session.write("l2.csv", "l\n0\n1\n2\n3\n");
        session.write("x.csv", "l\n3\n1\n2\n0\n");
        Path workflow = session.write("w.json", WORKFLOW.replace("FILE", file).replace("LENS", lens));
        Session.Outcome outcome = session.run(
                "run",
                workflow.toString(),
                "--no-cache",
                "--overwrite",
                "--out",
                folder.resolve("out").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Matcher facts = Pattern.compile("\"facts\":\\{.*").matcher(Files.readString(folder.resolve("out/out.json")));
        assertThat(facts.find()).isTrue();
        return facts.group();
    }
}
