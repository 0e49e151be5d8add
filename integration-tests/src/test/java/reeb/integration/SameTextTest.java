package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java draws the order of some maps anew in each process; no text may show it. */
final class SameTextTest {
    private static final int PROCESSES = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSchemaIsTheSameInEveryProcess() throws IOException, InterruptedException {
        Session session = new Session(folder);
        Set<String> schemas = new HashSet<>();
        for (int process = 0; process < PROCESSES; process++) {
            schemas.add(session.launch("schema").out());
        }
        assertThat(schemas)
                .singleElement()
                .satisfies(schema -> assertThat(schema).contains("\"$defs\""));
    }

    @Test
    void theCacheIsTheSameInEveryProcess() throws IOException, InterruptedException {
        Set<List<String>> manifests = new HashSet<>();
        for (int process = 0; process < 5; process++) {
            Session session = new Session(Files.createDirectory(folder.resolve("run-" + process)));
            session.write("w.json", """
                    {"steps": [
                      {"name": "data", "use": "digits", "count": 60},
                      {"name": "lens", "use": "pca", "components": 2},
                      {"name": "graph", "use": "mapper", "of": "data", "lens": "lens",
                       "clusterer": {"use": "dbscan", "eps": 1000, "minPoints": 2}}]}
                    """);
            assertThat(session.launch("run", "w.json").code()).isZero();
            manifests.add(manifests(session.path("cache")));
        }
        assertThat(manifests).singleElement().satisfies(all -> assertThat(all).isNotEmpty());
    }

    private static List<String> manifests(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith("manifest.json"))
                    .sorted()
                    .map(SameTextTest::text)
                    .toList();
        }
    }

    private static String text(Path manifest) {
        try {
            return Files.readString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
