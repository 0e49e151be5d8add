package reeb.server.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** What is chosen otherwise stands in the workflow. */
final class ChangedWorkflowTest {
    private static final String WORKFLOW = """
            {"steps": [{"name": "data", "use": "csv", "columns": ["a", "b"]},
                       {"name": "even", "use": "standardize"},
                       {"name": "lens", "use": "pca", "of": "even", "components": 2},
                       {"name": "graph", "use": "mapper",
                        "cover": {"use": "cubes", "resolution": 8}},
                       {"name": "page", "use": "explorer", "of": ["lens", "even", "data", "graph"]}]}
            """;

    /** What each step takes; the graph does not say it. */
    private static final Map<String, List<String>> TAKEN = Map.of(
            "data", List.of(),
            "even", List.of("data"),
            "lens", List.of("even"),
            "graph", List.of("even"),
            "page", List.of("lens", "even", "data", "graph"));

    private static Choice choice(String path, Choice.Form form) {
        return new Choice(path, path, form, Optional.empty(), "", List.of(), Optional.empty());
    }

    private static String changed(String values) {
        Json.Members members = (Json.Members) JsonReader.parse(values, "values");
        return ChangedWorkflow.of(
                        WORKFLOW,
                        List.of(
                                choice("data.columns", Choice.Form.NAMES),
                                choice("even.use", Choice.Form.PART),
                                choice("lens.use", Choice.Form.PART),
                                choice("lens.components", Choice.Form.WHOLE),
                                choice("graph.cover", Choice.Form.PART),
                                choice("graph.cover.resolution", Choice.Form.WHOLE)),
                        members.members(),
                        step -> TAKEN.getOrDefault(step, List.of()))
                .replaceAll("\\s+", "");
    }

    @Test
    void valuesAreReplaced() {
        assertThat(changed("{\"data.columns\": [\"b\"], \"graph.cover.resolution\": 12}"))
                .contains("\"columns\":[\"b\"]", "{\"use\":\"cubes\",\"resolution\":12}", "\"components\":2");
    }

    @Test
    void anotherPartHasItsUsualParameters() {
        assertThat(changed("{\"lens.use\": \"umap\", \"lens.components\": 3}"))
                .contains("{\"name\":\"lens\",\"of\":\"even\",\"use\":\"umap\"}");
        assertThat(changed("{\"graph.cover.resolution\": 12, \"graph.cover\": \"balls\"}"))
                .contains("\"cover\":\"balls\"")
                .doesNotContain("12");
    }

    @Test
    void whatIsBuiltOfAStepThatIsLeftOutIsBuiltOfWhatIsUnderIt() {
        assertThat(changed("{\"even.use\": \"\"}"))
                .doesNotContain("standardize", "\"even\"")
                .contains("\"use\":\"pca\",\"of\":\"data\"")
                .containsPattern("\\{\"name\":\"graph\"[^}]*}[^}]*\"of\":\"data\"")
                .contains("\"of\":[\"lens\",\"data\",\"graph\"]");
    }

    @Test
    void nothingElseIsChanged() {
        assertThatThrownBy(() -> changed("{\"data.file\": \"/etc/passwd\"}"))
                .isInstanceOf(InputException.class)
                .hasMessage("data.file: is nothing that can be chosen here");
        assertThat(changed("{}")).isEqualTo(changed("{\"graph.cover.resolution\": 8}"));
        assertThat(Choices.values((Json.Members) JsonReader.parse("{}", "x"))).isEqualTo(Map.of());
    }
}
