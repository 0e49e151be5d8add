package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Steps that take a sample of the rows, and others that treat all rows by what these have learned. */
final class SampledRowsTest {
    private static final String DRAWN = """
            {"seed": 5, "steps": [
              {"name": "rows", "use": "digits", "count": 500},
              {"name": "some", "use": "sample", "of": "rows", "rows": 120},
              {"name": "axes", "use": "pca", "of": "some", "components": 3},
              {"name": "all", "use": "pca", "of": "rows", "components": 3, "fit": "axes"},
              {"name": "graph", "use": "mapper", "of": "some", "lens": "axes", "clusterer": "one-cluster"},
              {"name": "members", "use": "members-csv", "of": "graph"},
              {"name": "few", "use": "points-csv", "of": "axes"},
              {"name": "many", "use": "points-csv", "of": "all"}]}
            """;

    private static final String DIGITS = """
            {"seed": 5, "steps": [
              {"name": "digits", "use": "mnist", "part": "test"},
              {"name": "components", "use": "pca", "of": "digits", "components": 50},
              {"name": "some", "use": "sample", "of": "components", "rows": 3000},
              {"name": "mapOfSome", "use": "umap", "of": "some"},
              {"name": "map", "use": "umap", "of": "components", "fit": "mapOfSome"},
              {"name": "accuracy", "use": "knn-accuracy", "of": "map"},
              {"name": "few", "use": "points-csv", "of": "mapOfSome"},
              {"name": "many", "use": "points-csv", "of": "map"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void keepTheirNumbersColumnsAndValues() throws IOException {
        run("drawn", DRAWN);
        Map<String, String> few = rows("drawn", "few");
        Map<String, String> many = rows("drawn", "many");

        assertThat(few).hasSize(120);
        assertThat(many).hasSize(500).containsAllEntriesOf(few);
        assertThat(Files.readString(folder.resolve("drawn/members.csv"))).contains("label");
        assertThat(few.keySet()).anyMatch(row -> Integer.parseInt(row) > 200);
    }

    /** What was sampled is kept: a second run reads it, with numbers and columns, from the cache. */
    @Test
    void areTheSameFromTheCache() throws IOException {
        run("drawn", DRAWN);
        run("again", DRAWN);

        for (String file : List.of("members.csv", "few.csv", "many.csv")) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("drawn").resolve(file));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void placeAllDigitsOnAMapOfSome() throws IOException {
        String out = run("digits", DIGITS);
        Map<String, String> few = rows("digits", "few");
        Map<String, String> many = rows("digits", "many");

        assertThat(few).hasSize(3000);
        assertThat(many).hasSize(10_000).containsAllEntriesOf(few);
        String accuracy = out.replaceFirst("(?s).*leave-one-out accuracy at 10 ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(accuracy)).isGreaterThan(0.85);
    }

    private String run(String name, String workflow) {
        Session session = new Session(folder);
        Path file = session.write(name + ".json", workflow);
        Session.Outcome outcome =
                session.run("run", file.toString(), "--out", session.path(name).toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /** Reads the lines of a table of rows, by the rows' numbers, without the header. */
    private Map<String, String> rows(String run, String step) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve(step + ".csv")).stream()
                .skip(1)
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(',')), Function.identity()));
    }
}
