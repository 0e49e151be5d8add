package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Rows worked on block by block give, byte for byte, what all rows at once do. */
final class OnBlocksTest {
    private static final String DRAWN = """
            {"name": "Drawn", "seed": 3, "steps": [
              {"name": "rows", "use": "clusters", "rows": 140000, "columns": 6, "clusters": 9, "apart": 9},
              {"name": "standard", "use": "standardize", "of": "rows"},
              {"name": "unit", "use": "scale", "of": "standard", "per": "column"},
              {"name": "lens", "use": "pca", "of": "unit", "components": 2},
              {"name": "whitened", "use": "pca", "of": "unit", "components": 2, "whiten": true},
              {"name": "again", "use": "pca", "of": "standard", "components": 2, "fit": "lens"},
              {"name": "graph", "use": "mapper", "of": "unit", "lens": "lens",
               "cover": {"use": "cubes", "resolution": 12, "overlap": 0.2},
               "clusterer": {"use": "dbscan", "eps": 0.05, "minPoints": 5}},
              {"name": "gephi", "use": "gexf", "of": "graph", "members": true},
              {"name": "members", "use": "members-csv", "of": "graph"},
              {"name": "places", "use": "points-npy", "of": "whitened"},
              {"name": "others", "use": "points-npy", "of": "again"},
              {"name": "scaled", "use": "points-npy", "of": "unit"}]}
            """;

    /** What tells of the run itself: its times, its memory. */
    private static final List<String> OF_THE_RUN = List.of("run.json", "report.html");

    @TempDir
    private Path folder;

    @Test
    void drawnRowsGiveTheSameFiles() throws IOException {
        Session session = new Session(folder);
        session.write("drawn.json", DRAWN);

        assertSameFiles(session, session.path("drawn.json").toString());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void digitsGiveTheSameFiles() throws IOException {
        assertSameFiles(new Session(folder), Session.sample("mnist-mapper.json"));
    }

    @Test
    void refusesAnotherPlaceToWork() {
        Session.Outcome outcome = new Session(folder).run("run", Session.sample("iris-mapper.json"), "--on", "clouds");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--on clouds: ", "--on blocks");
    }

    private static void assertSameFiles(Session session, String workflow) throws IOException {
        Path whole = session.path("whole");
        Path blocks = session.path("blocks");
        Session.Outcome first = session.run("run", workflow, "--no-cache", "--out", whole.toString());
        Session.Outcome second = session.run(
                "run", workflow, "--no-cache", "--on", "blocks", "--threads", "3", "--out", blocks.toString());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(second.code()).as(second.err()).isZero();
        List<String> names = names(whole);
        assertThat(names).hasSizeGreaterThan(3);
        assertThat(names(blocks)).isEqualTo(names);
        for (String name : names) {
            if (!OF_THE_RUN.contains(name)) {
                assertThat(Files.mismatch(whole.resolve(name), blocks.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
