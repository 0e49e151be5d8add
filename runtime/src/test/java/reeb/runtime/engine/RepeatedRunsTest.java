package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.spread.Backend;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** One workflow, whose parts use results of other steps, in several runs. */
final class RepeatedRunsTest {
    private static final String JSON = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "numbers", "file": "numbers.txt"},
              {"name": "look", "use": "shift", "of": "data"},
              {"name": "graph", "use": "chart", "of": "data", "lens": "look"},
              {"name": "places", "use": "row", "of": "graph"},
              {"name": "list", "use": "listing", "of": "graph", "layout": "places"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path few;

    @SuppressWarnings("NullAway.Init")
    private Path many;

    private int count;

    @BeforeEach
    void prepare() throws IOException {
        few = data("few", "1\n2\n9\n10\n");
        many = data("many", "1\n2\n9\n10\n20\n30\n31\n40\n");
    }

    private Path data(String name, String numbers) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Files.writeString(data.resolve("numbers.txt"), numbers);
        return data;
    }

    @Test
    void givesTheSameInRunsOneAfterTheOther() throws IOException {
        Workflow workflow = workflow();
        String first = run(workflow, few, Listener.SILENT);
        String other = run(workflow, many, Listener.SILENT);
        assertThat(first).contains(" at ").isNotEqualTo(other);
        assertThat(run(workflow, few, Listener.SILENT)).isEqualTo(first);
        assertThat(run(workflow, many, Listener.SILENT)).isEqualTo(other);
        assertThat(run(workflow(), many, Listener.SILENT)).isEqualTo(other);
    }

    @Test
    void runsTwiceAtOnceWithTheResultsOfEachForItself() throws Exception {
        String first = run(workflow(), few, Listener.SILENT);
        String other = run(workflow(), many, Listener.SILENT);
        Workflow workflow = workflow();
        Listener together = new Together();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> one = threads.submit(() -> run(workflow, few, together));
            Future<String> two = threads.submit(() -> run(workflow, many, together));
            assertThat(one.get()).isEqualTo(first);
            assertThat(two.get()).isEqualTo(other);
        }
    }

    @Test
    void readsEqualWorkflowsFromEqualFiles() throws IOException {
        assertThat(workflow().steps().stream().map(Step::part).toList())
                .isEqualTo(workflow().steps().stream().map(Step::part).toList());
    }

    /** Lets two runs begin each step at the same time. */
    private static final class Together implements Listener {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        public void began(Step step) {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("the other run does not begin " + step.name(), e);
            }
        }

        @Override
        public void advanced(Step step, String task, long done, long total) {}

        @Override
        public void ended(StepRecord record) {}

        @Override
        public void warned(String step, String message) {}
    }

    private Workflow workflow() throws IOException {
        Path file = Files.writeString(folder.resolve("w.json"), JSON);
        try (Catalog catalog = SamplePlugin.catalog()) {
            return WorkflowReader.read(catalog, file, List.of(), FileCheck.none());
        }
    }

    private synchronized Path fresh() {
        return folder.resolve("run-" + count++);
    }

    /** Runs without a cache and gives what the exporter wrote. */
    private String run(Workflow workflow, Path data, Listener listener) throws IOException {
        RunFolder target = RunFolder.open(fresh(), false);
        try (Workers workers = new Workers(2);
                ResultCache none = new ResultCache(Optional.empty(), 0, listener)) {
            DataPlaces places = new DataPlaces(data, List.of());
            new Engine(
                            workflow,
                            new Engine.Means(
                                    places, none, workers, new Cancellation(), listener, target, Backend.WHOLE))
                    .run();
            return Files.readString(target.path().resolve("list.txt"));
        } finally {
            target.abandon();
        }
    }
}
