package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Section;

/** Steps that tell people something, and are evaluators besides. */
final class SummaryStepsTest {
    private static final String TOLD = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "numbers", "rows": 8},
              {"name": "graph", "use": "chart", "of": "data"},
              {"name": "of-rows", "use": "told-rows", "of": "data", "words": "\\ud83d\\u0001 \\u00e4"},
              {"name": "of-graph", "use": "told-graph", "of": "graph"},
              {"name": "last", "use": "summary", "of": "of-rows"},
              {"name": "page", "use": "panorama", "of": ["graph", "of-rows"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    private static List<Section> told(Runs.Outcome outcome) {
        return outcome.records().stream()
                .flatMap(record -> record.section().stream())
                .toList();
    }

    @Test
    void tellWhatTheyFoundAndMeasureTheirTables() throws IOException {
        Runs.Outcome outcome = runs.run(TOLD);
        assertThat(told(outcome))
                .extracting(Section::title)
                .containsExactly("About rows\ufffd\ufffd \u00e4", "About nodes");
        assertThat(outcome.text("last.txt")).isEqualTo("of-rows how many \n");
        assertThat(outcome.text("page.html")).contains("evaluation of-rows: how many");
        assertThat(outcome.text("run.json"))
                .contains("\"result\": \"section 'About nodes'\"")
                .containsPattern("\"how many\": \\[\\s*8(\\.0)?,\\s*null\\s*\\]");
    }

    @Test
    void tellTheSameFromTheCache() throws IOException {
        List<Section> fresh = told(runs.run(TOLD));
        Runs.Outcome again = runs.run(TOLD);
        assertThat(again.how()).containsEntry("of-rows", "cached").containsEntry("of-graph", "cached");
        assertThat(told(again)).hasSameSizeAs(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            assertThat(told(again).get(i).title()).isEqualTo(fresh.get(i).title());
            assertThat(told(again).get(i).paragraphs()).isEqualTo(fresh.get(i).paragraphs());
            assertThat(told(again).get(i).picture()).isEqualTo(fresh.get(i).picture());
            assertThat(told(again).get(i).table().names())
                    .isEqualTo(fresh.get(i).table().names());
        }
    }
}
