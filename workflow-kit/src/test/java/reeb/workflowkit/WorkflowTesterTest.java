package reeb.workflowkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Labels;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;

/** Runs workflows of the sample parts, which this module's tests offer as an author's project does. */
final class WorkflowTesterTest {
    private static final Steps STEPS = Steps.seed(3)
            .step("data", new SampleData.Dice(30))
            .step("moved", "shift", Map.of("by", 2), "data")
            .step("groups", new SampleGraphs.Gaps(1.5), "moved")
            .step("sums", "totals", Map.of(), "moved")
            .step("graph", "chart", Map.of("clusterer", new SampleGraphs.Gaps(3)), "moved")
            .step("list", "listing", Map.of(), "graph");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void givesWhatEachStepGave() {
        TestedRun run = WorkflowTester.in(folder).run(STEPS);

        assertThat(run.rows("data").points().rows()).isEqualTo(30);
        assertThat(run.points("moved").at(4, 1)).isEqualTo(run.points("data").at(4, 1) + 2);
        Labels labels = run.labels("groups");
        assertThat(labels.size()).isEqualTo(30);
        assertThat(labels.clusters()).isGreaterThan(1);
        assertThat(run.rows("groups").table().names()).contains("groups");
        assertThat(run.figures("sums").names()).containsExactly("k", "total");
        MapperGraph graph = run.graph("graph");
        assertThat(graph.nodes()).isNotEmpty();
        assertThat(run.network("graph").data().points().rows()).isEqualTo(30);
        assertThat(run.files()).contains("list.txt", "report.html", "run.json");
        assertThat(run.text("list.txt")).isNotEmpty();
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void computesEachTimeAndKeepsTheRunsApart() throws IOException {
        WorkflowTester tester = WorkflowTester.in(folder);
        TestedRun one = tester.threads(1).run(STEPS);
        TestedRun two = tester.run(STEPS);
        TestedRun other = tester.set("moved.by=5").run(STEPS);

        assertThat(one.folder()).isNotEqualTo(two.folder());
        assertThat(two.file("list.txt")).hasSameBinaryContentAs(one.file("list.txt"));
        assertThat(Files.readString(two.file("run.json"))).doesNotContain("\"cached\"");
        assertThat(other.points("moved").at(0, 0)).isEqualTo(one.points("moved").at(0, 0) + 3);
    }

    @Test
    void runsAFileAndFindsWhatLiesBesideIt() throws IOException {
        Path place = Files.createDirectories(folder.resolve("workflows"));
        Files.writeString(place.resolve("by.txt"), "7");
        Path file = Files.writeString(place.resolve("w.json"), """
                {"steps": [{"name": "data", "use": "dice"},
                           {"name": "moved", "use": "shift-by-file", "file": "by.txt"}]}""");

        TestedRun run = WorkflowTester.in(folder).run(file);

        assertThat(run.points("moved").at(0, 0)).isEqualTo(run.points("data").at(0, 0) + 7);
    }

    @Test
    void mistakesAndFaultsAreToldAsToAUser() {
        WorkflowTester tester = WorkflowTester.in(folder);

        assertThatThrownBy(() -> tester.run("{\"steps\": [{\"name\": \"data\", \"use\": \"dise\"}]}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean 'dice'?");
        assertThatThrownBy(() -> tester.run(Steps.seed(1)
                        .step("data", new SampleData.Dice(3))
                        .step("bad", "broken", Map.of("fault", "error"))))
                .hasMessageContaining("step 'bad': a fault in part 'broken' of plugin 'samples'");
        assertThatThrownBy(() -> tester.run("{"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("workflow.json");
    }

    @Test
    void whatIsAskedForInVainIsToldWithAHint() {
        TestedRun run = WorkflowTester.in(folder).run(STEPS);

        assertThatThrownBy(() -> run.rows("dat")).hasMessageContaining("did you mean 'data'?");
        assertThatThrownBy(() -> run.graph("moved")).hasMessage("step 'moved' gives data, not a graph");
        assertThatThrownBy(() -> run.labels("list")).hasMessageStartingWith("step 'list' gives files, not ");
        assertThatThrownBy(() -> run.figures("groups")).hasMessage("step 'groups' gives data, not figures");
        assertThatThrownBy(() -> run.file("list.tx")).hasMessageContaining("did you mean 'list.txt'?");
        assertThat(STEPS).hasToString("[steps, data, moved, groups, sums, graph, list]");
    }
}
