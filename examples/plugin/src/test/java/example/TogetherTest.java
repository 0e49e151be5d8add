package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.graph.MapperGraph;
import reeb.workflowkit.Steps;
import reeb.workflowkit.TestedRun;
import reeb.workflowkit.WorkflowTester;

/** The three parts in one workflow, among parts of Reeb. */
final class TogetherTest {
    private static final Steps STEPS = Steps.seed(1)
            .step("digits", "digits", Map.of("count", 300))
            .step("look", new MiddleRange(0.4))
            .step("graph", "mapper", Map.of("lens", "look", "clusterer", new WideGaps(3)), "digits")
            .step("edges", new EdgeTable(0.1), "graph")
            .step("gephi", "gexf", Map.of("label", "label"), "graph");

    @TempDir
    Path folder;

    TestedRun run;

    @BeforeEach
    void runs() {
        run = WorkflowTester.in(folder).run(STEPS);
    }

    @Test
    void everyEdgeOfTheGraphIsInTheTable() {
        MapperGraph graph = run.graph("graph");
        List<String> lines = run.text("edges.csv").lines().toList();

        assertThat(run.points("look").columns()).isEqualTo(1);
        assertThat(graph.nodes()).hasSizeGreaterThan(5);
        assertThat(lines).startsWith("from,to,rows,share").hasSizeGreaterThan(graph.edges() / 2);
        assertThat(run.text("gephi.gexf")).contains("<gexf");
    }

    @Test
    void anyNumberOfThreadsWritesTheSame() {
        TestedRun other = WorkflowTester.in(folder).threads(1).run(STEPS);

        assertThat(other.file("edges.csv")).hasSameBinaryContentAs(run.file("edges.csv"));
        assertThat(other.file("gephi.gexf")).hasSameBinaryContentAs(run.file("gephi.gexf"));
    }
}
