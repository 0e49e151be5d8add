package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.WorkflowException;

/** A run that is kept at hand builds its graphs with other parameters as a run of the changed workflow would. */
final class WarmRunTest {
    private static final String STEPS = """
            {"seed": 3, "name": "Numbers", "steps": [
              {"name": "data", "use": "numbers", "file": "numbers.txt"},
              {"name": "moved", "use": "shift", "of": "data"},
              {"name": "graph", "use": "chart", "of": "moved", "cover": {"use": "halves", "shared": 2}, "clusterer": "gaps"},
              {"name": "places", "use": "row", "of": "graph"},
              {"name": "text", "use": "listing", "of": "graph", "layout": "places"}]}
            """;
    private static final Map<String, Object> WRITER =
            JsonWriter.object("name", "live", "use", "listing", "of", List.of("graph"), "layout", "places");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @SuppressWarnings("NullAway.Init")
    private Path run;

    private final Catalog catalog = SamplePlugin.catalog();
    private final Workers workers = new Workers(2);

    @BeforeEach
    void prepare() throws IOException {
        runs = new Runs(folder);
        Files.writeString(folder.resolve("numbers.txt"), "1\n2\n3\n7\n8\n9\n12\n13\n");
        run = runs.run(STEPS).folder();
        Files.delete(folder.resolve("numbers.txt"));
    }

    @AfterEach
    void end() {
        workers.close();
        catalog.close();
    }

    private WarmRun warm() {
        return new WarmRun(catalog, StoredRun.open(catalog, run, new StepStore(runs.cache(), runs.warnings()::add)));
    }

    private LaterStep.Means means(Cancellation cancellation) {
        return new LaterStep.Means(workers, cancellation, runs);
    }

    private String text(WarmRun warm, String... settings) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WarmRun.Built _ = warm.build("graph", List.of(settings), WRITER, _ -> text, means(new Cancellation()));
        return text.toString(StandardCharsets.UTF_8);
    }

    /** What was written but for where the nodes lie. */
    private static String unplaced(String text) {
        return text.replaceAll(" at .*", "");
    }

    @Test
    void theGraphOfTheRunIsTheOneThatItWrote() throws IOException {
        try (WarmRun warm = warm()) {
            assertThat(text(warm)).isEqualTo(Files.readString(run.resolve("text.txt")));
        }
    }

    @Test
    void changedGraphsAreThoseOfARunOfTheChangedWorkflow() throws IOException {
        try (WarmRun warm = warm()) {
            Files.writeString(folder.resolve("numbers.txt"), "1\n2\n3\n7\n8\n9\n12\n13\n");
            for (String[] settings : new String[][] {
                {"graph.cover.shared=0"}, {"graph.clusterer.gap=4"}, {"graph.cover.shared=3", "graph.clusterer.gap=0.5"}
            }) {
                String expected = runs.run(STEPS, settings).text("text.txt");
                assertThat(unplaced(text(warm, settings))).isEqualTo(unplaced(expected));
            }
        }
    }

    @Test
    void aGraphThatWasBuiltBeforeComesFromMemoryAndLiesWhereItLay() throws IOException {
        try (WarmRun warm = warm()) {
            String first = text(warm, "graph.cover.shared=0");
            String _ = text(warm, "graph.clusterer.gap=4");
            runs.events().clear();
            assertThat(text(warm, "graph.cover.shared=0")).isEqualTo(first);
            assertThat(runs.events()).containsExactly("began live", "ended live computed");
        }
    }

    @Test
    void graphsThatAreBuiltAnewAreNotWrittenIntoTheCache() throws IOException {
        List<String> before = Runs.files(runs.cache());
        try (WarmRun warm = warm()) {
            String _ = text(warm, "graph.cover.shared=0");
        }
        assertThat(Runs.files(runs.cache())).isEqualTo(before);
    }

    @Test
    void wrongValuesAreToldAsInAWorkflow() {
        try (WarmRun warm = warm()) {
            assertThatThrownBy(() -> text(warm, "graph.cover.shared=-1"))
                    .isInstanceOf(WorkflowException.class)
                    .hasMessageContaining("/steps/2/cover/shared: must be at least 0 but is -1");
            assertThatThrownBy(() -> warm.check(List.of("graph.clusterer.gap=\"wide\"")))
                    .hasMessageContaining("must be a number but is the text \"wide\"");
        }
    }

    @Test
    void aCancelledGraphIsGivenUpAndBuiltLater() throws IOException {
        try (WarmRun warm = warm()) {
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            assertThatThrownBy(() -> warm.build(
                            "graph",
                            List.of("graph.cover.shared=0"),
                            WRITER,
                            _ -> new ByteArrayOutputStream(),
                            means(cancelled)))
                    .isInstanceOf(CancellationException.class);
            assertThat(text(warm, "graph.cover.shared=0")).contains("Numbers");
        }
    }

    @Test
    void whatTheCacheNoLongerHoldsIsTold() throws IOException {
        try (WarmRun warm = new WarmRun(
                catalog, StoredRun.open(catalog, run, new StepStore(folder.resolve("empty"), runs.warnings()::add)))) {
            assertThatThrownBy(() -> text(warm, "graph.cover.shared=0"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("does not hold the result of step 'graph'");
        }
    }

    @Test
    void theWorkflowWithOtherValuesRunsAsItIs() throws IOException {
        try (WarmRun warm = warm()) {
            assertThat(warm.graphs()).extracting(Step::name).containsExactly("graph");
            String changed = warm.run().workflowWith(List.of("graph.cover.shared=0"));
            Files.writeString(folder.resolve("numbers.txt"), "1\n2\n3\n7\n8\n9\n12\n13\n");
            assertThat(runs.run(changed).text("text.txt"))
                    .isEqualTo(runs.run(STEPS, "graph.cover.shared=0").text("text.txt"));
        }
    }
}
