package reeb.runtime.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.workflow.Reading.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;

final class WorkflowReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Reading reading;

    @BeforeEach
    void prepare() {
        reading = new Reading(folder);
    }

    @Test
    void readsAWorkflow() throws IOException {
        Workflow workflow = reading.read("""
                {"$schema": "https://reeb.dev/workflow/1.json", "name": "A", "about": "B", "seed": -7, "steps": [
                  {"name": "graph", "use": "chart", "of": ["moved"], "lens": "look", "clusterer": {"use": "gaps", "gap": 3}},
                  {"name": "data", "use": "numbers", "about": "Rows."},
                  {"name": "moved", "use": "shift", "of": "data"},
                  {"name": "look", "use": "axis", "of": "data"}]}
                """);
        assertThat(workflow.name()).isEqualTo("A");
        assertThat(workflow.seed()).isEqualTo(-7);
        assertThat(workflow.file()).isEqualTo(folder.resolve("w.json").toAbsolutePath());
        assertThat(workflow.steps()).extracting(Step::name).containsExactly("data", "moved", "look", "graph");
        assertThat(workflow.step("graph").inputs()).containsExactly("moved", "look");
        assertThat(((SampleGraphs.Chart) workflow.step("graph").part()).clusterer())
                .isEqualTo(new SampleGraphs.Gaps(3));
    }

    @Test
    void takesTheLatestResultOfTheRightKind() throws IOException {
        Workflow workflow = reading.read(workflow(
                "{\"name\": \"b\", \"use\": \"shift\"}",
                "{\"name\": \"g\", \"use\": \"chart\"}",
                "{\"name\": \"c\", \"use\": \"shift\"}",
                "{\"name\": \"files\", \"use\": \"listing\"}"));
        assertThat(workflow.name()).isEqualTo("w");
        assertThat(workflow.step("b").of()).containsExactly("data");
        assertThat(workflow.step("g").of()).containsExactly("b");
        assertThat(workflow.step("c").of()).containsExactly("b");
        assertThat(workflow.step("files").of()).containsExactly("g");
    }

    @Test
    void learnsFromTheRowsOfAnotherStep() throws IOException {
        Workflow workflow = reading.read(workflow(
                "{\"name\": \"a\", \"use\": \"level\", \"of\": \"moved\", \"fit\": [\"data\"]}",
                "{\"name\": \"moved\", \"use\": \"shift\", \"of\": \"data\"}"));
        assertThat(workflow.step("a").fit()).contains("data");
        assertThat(workflow.step("a").inputs()).containsExactly("moved", "data");
        assertThat(workflow.step("moved").fit()).isEmpty();
    }

    @Test
    void boundsWhatAHostileWorkflowCosts() throws IOException {
        String many = "{\"steps\": [" + "{},".repeat(90_000) + "{}]}";
        assertThat(reading.mistakes(many)).hasSize(1).first().asString().contains("/steps: has 90,001 steps but");
        String wide = "{"
                + String.join(
                        ",",
                        IntStream.range(0, 80_000)
                                .mapToObj(i -> "\"m" + i + "\":1")
                                .toList()) + "}";
        List<String> mistakes = reading.mistakes(wide);
        assertThat(mistakes).hasSize(102);
        assertThat(mistakes.get(100)).endsWith("and 900 more mistakes");
        assertThat(mistakes.getLast()).endsWith("reading ended after 1,000 mistakes; there may be more");
    }

    @Test
    void ordersLongChains() throws IOException {
        String[] steps = IntStream.range(0, 499)
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"use\": \"shift\", \"of\": \""
                        + (i == 498 ? "data" : "s" + (i + 1)) + "\"}")
                .toArray(String[]::new);
        assertThat(reading.read(workflow(steps)).steps()).hasSize(500);
    }

    @Test
    void bindsWhatIsGivenAndDefaults() throws IOException {
        Workflow workflow = reading.read(
                workflow(
                        "{\"name\": \"o\", \"use\": \"options\", \"count\": 1.0e1, \"list\": 4, \"maybe\": 0.25, \"size\": \"small\"}"));
        assertThat(workflow.step("o").part())
                .isEqualTo(new SampleData.Options(
                        10,
                        5_000_000_000L,
                        0.5,
                        false,
                        "some text",
                        SampleData.Size.SMALL,
                        List.of(4),
                        List.of(SampleData.Size.SMALL),
                        java.util.Optional.of(0.25),
                        new SampleData.Frame(3, SampleData.Size.SMALL),
                        new SampleGraphs.Taxi(),
                        new SampleData.Axis(0),
                        java.util.Map.of()));
    }
}
