package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;

/** Java draws the order of some maps anew in each process; no text may show it. */
@Execution(ExecutionMode.CONCURRENT)
final class SameTextTest {
    private static final int PROCESSES = 20;
    private static final int AT_A_TIME = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSchemaIsTheSameInEveryProcess() throws IOException, InterruptedException {
        Set<String> schemas = new HashSet<>();
        for (int first = 0; first < PROCESSES; first += AT_A_TIME) {
            for (Session.Outcome outcome : launched(first, "schema")) {
                schemas.add(outcome.out());
            }
        }
        assertThat(schemas)
                .singleElement()
                .satisfies(schema -> assertThat(schema).contains("\"$defs\""));
    }

    @Test
    void theCacheIsTheSameInEveryProcess() throws IOException, InterruptedException {
        Set<List<String>> manifests = new HashSet<>();
        Path workflow = Files.writeString(folder.resolve("w.json"), """
                {"steps": [
                  {"name": "data", "use": "digits", "count": 60},
                  {"name": "lens", "use": "pca", "components": 2},
                  {"name": "graph", "use": "mapper", "of": "data", "lens": "lens",
                   "clusterer": {"use": "dbscan", "eps": 1000, "minPoints": 2}}]}
                """);
        for (int first = 0; first < PROCESSES; first += AT_A_TIME) {
            for (Session.Outcome outcome : launched(first, "run", workflow.toString())) {
                assertThat(outcome.code()).as(outcome.err()).isZero();
            }
        }
        for (int process = 0; process < PROCESSES; process++) {
            manifests.add(manifests(session(process).path("cache")));
        }
        assertThat(manifests).singleElement().satisfies(all -> assertThat(all).isNotEmpty());
    }

    /** Runs a command in several processes at a time, each in a folder of its own. */
    private List<Session.Outcome> launched(int first, String... command) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int process = first; process < first + AT_A_TIME; process++) {
            Files.createDirectory(session(process).folder());
            processes.add(session(process).start(command));
        }
        List<Session.Outcome> outcomes = new ArrayList<>();
        for (int process = 0; process < AT_A_TIME; process++) {
            outcomes.add(session(first + process).end(processes.get(process)));
        }
        return outcomes;
    }

    private Session session(int process) {
        return Session.light(folder.resolve("process-" + process));
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
