package reeb.server.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Section;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.summary.GraphSummary;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.JsonReader;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** What goes on one page. The parts' own results do not matter: each test says how many columns a step gives. */
final class ShownStepsTest {
    private static final int ROWS = 6;

    private final Map<String, Dataset> results = new HashMap<>();

    private static Dataset data(int rows, int columns) {
        return Dataset.of(Points.of(rows, columns, new double[rows * columns]));
    }

    private void gives(String step, int columns) {
        results.put(step, data(ROWS, columns));
    }

    private List<String> shown(String... steps) {
        String text = "{\"steps\": [" + String.join(", ", steps) + "]}";
        try (Catalog catalog = Catalog.of(List.of(new SamplePlugin(), new Reshaping()))) {
            Workflow workflow = WorkflowReader.read(
                    catalog, Path.of("w.json"), JsonReader.parse(text, "w.json"), List.of(), FileCheck.none());
            return ShownSteps.of(workflow.steps(), step -> Optional.ofNullable(results.get(step.name())));
        }
    }

    /** Graphs of graphs, which the samples lack. */
    private static final class Reshaping implements Plugin {
        @Override
        public String name() {
            return "reshaping";
        }

        @Override
        public List<Class<? extends Part>> parts() {
            return List.of(Same.class, Told.class);
        }
    }

    @Named("same")
    @About("Leaves a graph as it is.")
    public record Same() implements GraphTransform {
        @Override
        public MapperGraph transform(Network network, List<Path> inputs, Run run) {
            return network.graph();
        }
    }

    @Named("told")
    @About("Tells of a graph.")
    public record Told() implements GraphSummary {
        @Override
        public Section section(Network network, Run run) {
            return Section.of("Told", "words");
        }
    }

    private static String step(String name, String use, String of) {
        return "{\"name\": \"" + name + "\", \"use\": \"" + use + "\", \"of\": \"" + of + "\"}";
    }

    private static final String SOURCE = "{\"name\": \"data\", \"use\": \"numbers\"}";

    @Test
    void mapsThenFeaturesThenClustersThenGraphs() {
        gives("data", 5);
        gives("features", 4);
        gives("groups", 4);
        gives("one", 2);
        gives("two", 2);
        gives("line", 1);
        gives("graph", 5);
        gives("same", 5);

        assertThat(shown(
                        SOURCE,
                        step("features", "shift", "data"),
                        step("graph", "chart", "features"),
                        step("same", "same", "graph"),
                        step("groups", "gaps", "features"),
                        step("one", "axis", "data"),
                        step("line", "axis", "data"),
                        step("two", "shift", "data"),
                        step("list", "listing", "graph")))
                .containsExactly("one", "two", "features", "groups", "graph", "same");
    }

    @Test
    void whatSummariesTellComesLast() {
        gives("graph", 5);
        gives("told", 5);
        gives("lost", 5);
        results.remove("lost");

        assertThat(shown(
                        SOURCE,
                        step("graph", "chart", "data"),
                        step("told", "told", "graph"),
                        step("sizes", "sizes", "graph"),
                        step("lost", "told", "graph")))
                .containsExactly("graph", "told");
    }

    @Test
    void theFeaturesBelowATransformedGraphAreThoseOfTheGraph() {
        gives("data", 5);
        gives("graph", 5);
        gives("same", 5);
        results.remove("graph");

        assertThat(shown(SOURCE, step("graph", "chart", "data"), step("same", "same", "graph")))
                .containsExactly("data", "same");
    }

    @Test
    void featuresThatAreAMapAreShownOnce() {
        gives("data", 2);
        gives("graph", 2);

        assertThat(shown(SOURCE, step("graph", "chart", "data"))).containsExactly("data", "graph");
    }

    @Test
    void otherRowsAreLeftOut() {
        gives("data", 5);
        gives("graph", 5);
        gives("map", 2);
        results.put("fewer", data(ROWS - 1, 2));
        Dataset others = data(ROWS + 1, 2);
        results.put("others", others.pick(Rows.of(0, 1, 2, 3, 4, 6)));

        assertThat(shown(
                        SOURCE,
                        "{\"name\": \"fewer\", \"use\": \"dice\"}",
                        "{\"name\": \"others\", \"use\": \"dice\"}",
                        step("graph", "chart", "data"),
                        step("map", "shift", "data")))
                .containsExactly("map", "data", "graph");
    }

    @Test
    void withoutAGraphTheLastMapTellsWhichRows() {
        gives("data", 5);
        results.put("old", data(ROWS + 1, 2));
        gives("new", 2);

        assertThat(shown(SOURCE, "{\"name\": \"old\", \"use\": \"dice\"}", step("new", "shift", "data")))
                .containsExactly("new");
    }

    @Test
    void whatTheCacheHasLostIsLeftOut() {
        gives("graph", 5);

        assertThat(shown(SOURCE, step("map", "shift", "data"), step("graph", "chart", "data")))
                .containsExactly("graph");
    }

    @Test
    void thereMayBeNothing() {
        gives("data", 5);
        gives("groups", 5);

        assertThat(shown(SOURCE, step("groups", "gaps", "data"))).isEmpty();
    }
}
