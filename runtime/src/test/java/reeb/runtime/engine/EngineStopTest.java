package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.engine.Runs.GRAPH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

/** Runs that are stopped or fail: what is left of them, and how they are continued. */
final class EngineStopTest {
    /** A second is promised; the rest is for machines that do other things as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "parallel"})
    void stopsSoon(String way) throws IOException, InterruptedException {
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"dice\"}, {\"name\": \"b\", \"use\": \"busy\"},"
                + "{\"name\": \"g\", \"use\": \"chart\"}, {\"name\": \"l\", \"use\": \"listing\"}]}";
        long[] asked = new long[1];
        Thread user = new Thread(() -> {
            while (!runs.events().contains("advanced b")) {
                Thread.onSpinWait();
            }
            asked[0] = System.nanoTime();
            runs.cancellation().cancel();
        });
        user.start();
        assertThatThrownBy(() -> runs.run(json, "b.way=" + way)).isInstanceOf(CancellationException.class);
        long end = System.nanoTime();
        user.join();
        assertThat(Duration.ofNanos(end - asked[0])).isLessThan(PATIENCE);
        assertThat(runs.last()).doesNotExist();
        assertThat(Runs.files(runs.cache())).noneMatch(file -> file.contains("unfinished"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("reeb-")) {
                assertThat(thread.join(Duration.ofSeconds(5)))
                        .as(thread.getName())
                        .isTrue();
            }
        }
        assertThat(new Runs(folder.resolve("next")).events()).isEmpty();
    }

    @Test
    void continuesAfterTheLastStepThatWasDone() throws IOException {
        String json = GRAPH.replace("\"other\", \"use\": \"listing\"", "\"other\", \"use\": \"half-written\"");
        assertThatThrownBy(() -> runs.run(json)).isInstanceOf(IOException.class).hasMessageContaining("no space left");
        assertThat(Runs.files(runs.last())).containsExactly(".unfinished", "list.txt");
        assertThat(runs.run(GRAPH).how()).containsEntry("graph", "cached").containsEntry("places", "cached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "runtime", "error", "in-parallel"})
    void keepsWhatWasDoneBeforeAPartFails(String fault) throws IOException {
        String json = GRAPH.replace(
                "{\"name\": \"other\", \"use\": \"listing\", \"of\": \"graph\"}",
                "{\"name\": \"bad\", \"use\": \"broken\", \"of\": \"data\", \"fault\": \"" + fault + "\"}");
        assertThatThrownBy(() -> runs.run(json))
                .hasMessageStartingWith("step 'bad'")
                .hasMessageMatching(".*(do not fit|slip).*");
        assertThat(Runs.files(runs.last())).containsExactly(".unfinished", "list.txt");
        assertThat(runs.run(GRAPH).how()).containsEntry("graph", "cached");
    }

    @Test
    void saysWhichStepCouldNotUseItsData() {
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\"},"
                + "{\"name\": \"bad\", \"use\": \"broken\", \"fault\": \"input\"}]}";
        assertThatThrownBy(() -> runs.run(json))
                .isInstanceOf(InputException.class)
                .hasMessage("step 'bad': these data do not fit");
    }

    @Test
    void tellsWhereAFileIsMissingBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("numbers.txt"), "1");
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\", \"file\": \"numbres.txt\"}]}";
        assertThatThrownBy(() -> runs.run(json))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("w.json") + ":1:52: /steps/0/file: " + folder.resolve("numbres.txt")
                        + ": there is no such file; did you mean 'numbers.txt'?");
        assertThat(runs.last()).doesNotExist();
        assertThat(runs.events()).isEmpty();
    }
}
