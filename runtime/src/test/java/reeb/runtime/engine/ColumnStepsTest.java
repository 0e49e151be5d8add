package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;

/** Steps that add columns to rows whose features stay as they are. */
final class ColumnStepsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = new Runs(folder);
        Files.writeString(folder.resolve("marks.txt"), "a\nb\n\n");
    }

    private static String workflow(String marks) {
        return """
                {"name": "n", "steps": [
                  {"name": "data", "use": "numbers", "rows": 3},
                  {"name": "moved", "use": "shift", "of": "data"},
                  {"name": "marked", "use": "line-of-each-row", "file": "marks.txt"MORE},
                  {"name": "again", "use": "shift", "of": "marked"},
                  {"name": "list", "use": "rows", "of": "again"}]}
                """.replace("MORE", marks);
    }

    private Dataset rows(Runs.Outcome outcome, String step) {
        try (Catalog catalog = SamplePlugin.catalog()) {
            StoredRun run = StoredRun.open(catalog, outcome.folder(), new StepStore(runs.cache(), _ -> {}));
            return run.rows(run.workflow().step(step)).orElseThrow();
        }
    }

    @Test
    void theirColumnsGoBeforeThoseOfTheRowsWithLaterSteps() throws IOException {
        Runs.Outcome outcome = runs.run(workflow(""));
        for (String step : List.of("marked", "again")) {
            Dataset rows = rows(outcome, step);
            assertThat(rows.table().names()).containsExactly("mark", "parity");
            assertThat(rows.table().columns().getFirst().text(1)).isEqualTo("b");
            assertThat(rows.table().columns().getFirst().text(2)).isEmpty();
        }
        assertThat(rows(outcome, "moved").table().names()).containsExactly("parity");
        assertThat(rows(outcome, "marked").points().column(0)).containsExactly(1, 2.5, 4);
        assertThat(rows(outcome, "again").points().column(0)).containsExactly(2, 3.5, 5);
        assertThat(outcome.text("list.txt")).endsWith("3 rows, 2 columns");
    }

    @Test
    void keepsColumnsAloneAndMakesThemAnewWhenTheFileChanges() throws IOException {
        Runs.Outcome first = runs.run(workflow(""));
        Path entry;
        try (var found = Files.walk(runs.cache())) {
            String key = first.keys().get("marked");
            entry = found.filter(path -> path.endsWith(String.valueOf(key)))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(entry.resolve("points.npy")).doesNotExist();
        assertThat(entry.resolve("column-0.npy")).exists();
        assertThat(runs.run(workflow("")).how()).containsEntry("marked", "cached");
        Files.writeString(folder.resolve("marks.txt"), "c\nc\nc\n");
        Runs.Outcome changed = runs.run(workflow(""));
        assertThat(changed.how()).containsEntry("marked", "computed").containsEntry("moved", "cached");
        assertThat(rows(changed, "again").table().columns().getFirst().text(2)).isEqualTo("c");
    }

    @Test
    void refusesAColumnOfANameThatTheRowsHave() {
        assertThatThrownBy(() -> runs.run(workflow(", \"column\": \"parity\"")))
                .isInstanceOf(InputException.class)
                .hasMessage("step 'marked': the rows have a column 'parity' already; let the step call its column"
                        + " otherwise");
    }

    @Test
    void refusesColumnsOfOtherRows() throws IOException {
        Files.writeString(folder.resolve("marks.txt"), "a\n");
        assertThatThrownBy(() -> runs.run(workflow("")))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("it gave columns of other rows than the 3 that it took");
    }
}
