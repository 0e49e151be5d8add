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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.WorkflowException;

/** A step that is added to a run which has ended writes what it would have written in it. */
final class LaterStepTest {
    private static final String STEPS = """
            {"seed": 3, "name": "Numbers", "steps": [
              {"name": "data", "use": "numbers", "file": "numbers.txt"},
              {"name": "moved", "use": "shift", "of": "data"},
              {"name": "groups", "use": "gaps", "of": "moved", "gap": 2},
              {"name": "graph", "use": "chart", "of": "groups"}%s]}
            """;
    private static final Map<String, Object> PAGE =
            JsonWriter.object("name", "page", "use", "panorama", "of", List.of("moved", "graph"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = new Runs(folder);
        Files.writeString(folder.resolve("numbers.txt"), "1\n2\n3\n7\n8\n9\n");
    }

    private StoredRun stored(Catalog catalog, Path run) {
        return StoredRun.open(catalog, run, new StepStore(runs.cache(), runs.warnings()::add));
    }

    private String later(Catalog catalog, Path run) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (Workers workers = new Workers(2)) {
            LaterStep.write(
                    stored(catalog, run).with(catalog, PAGE),
                    "page",
                    _ -> page,
                    new LaterStep.Means(workers, new Cancellation(), runs));
        }
        return page.toString(StandardCharsets.UTF_8);
    }

    private static String workflow(String more) {
        return STEPS.replace("%s", more);
    }

    @Test
    void writesWhatAStepOfTheRunWrites() throws IOException {
        String expected = runs.run(workflow(", " + JsonWriter.compact(PAGE))).text("page.html");
        assertThat(expected).contains("Numbers", "moved", "graph", "groups");

        Runs.Outcome without = runs.run(workflow(""));
        Files.delete(folder.resolve("numbers.txt"));
        List<String> before = Runs.files(without.folder());
        runs.events().clear();
        try (Catalog catalog = SamplePlugin.catalog()) {
            assertThat(later(catalog, without.folder())).isEqualTo(expected);
        }
        assertThat(runs.events()).containsExactly("began page", "ended page computed");
        assertThat(runs.warnings()).isEmpty();
        assertThat(Runs.files(without.folder())).isEqualTo(before);
    }

    @Test
    void isRefusedWhereTheCacheHasLostWhatItTakes() throws IOException {
        Path run = runs.run(workflow("")).folder();
        try (Catalog catalog = SamplePlugin.catalog()) {
            StoredRun stored = stored(catalog, run);
            assertThat(stored.rows(stored.workflow().step("graph"))).isPresent();
            new StepStore(runs.cache(), _ -> {}).clear();

            assertThatThrownBy(() -> later(catalog, run))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("does not hold the result of step");
            StoredRun again = stored(catalog, run);
            assertThat(again.rows(again.workflow().step("graph"))).isEmpty();
            assertThat(again.rows(again.workflow().step("moved"))).isEmpty();
        }
    }

    @Test
    void givesTheRowsOfDataAndOfGraphs() throws IOException {
        Path run = runs.run(workflow("")).folder();
        try (Catalog catalog = SamplePlugin.catalog()) {
            StoredRun stored = stored(catalog, run);
            assertThat(stored.rows(stored.workflow().step("moved"))
                            .orElseThrow()
                            .points()
                            .column(0))
                    .containsExactly(2, 3, 4, 8, 9, 10);
            assertThat(stored.rows(stored.workflow().step("graph"))
                            .orElseThrow()
                            .table()
                            .names())
                    .contains("groups", "parity");
        }
    }

    @Test
    void mistakesInItAreToldAsInAWorkflow() throws IOException {
        Path run = runs.run(workflow("")).folder();
        try (Catalog catalog = SamplePlugin.catalog()) {
            StoredRun stored = stored(catalog, run);
            assertThatThrownBy(() -> stored.with(catalog, JsonWriter.object("name", "page", "use", "panorma")))
                    .isInstanceOf(WorkflowException.class)
                    .hasMessageContaining("did you mean 'panorama'?");
        }
    }

    @Test
    void knowsWhereARunHasEnded() throws IOException {
        Path run = runs.run(workflow("")).folder();
        assertThat(StoredRun.isAt(run)).isTrue();
        assertThat(StoredRun.isAt(run.resolve("run.json"))).isTrue();
        assertThat(StoredRun.isAt(folder)).isFalse();
        assertThat(StoredRun.isAt(folder.resolve("w.json"))).isFalse();
        assertThat(RunFolder.unfinished(run)).isFalse();
    }
}
