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

/** The parts in workflows, among parts of Reeb. */
final class TogetherTest {
    private static final Steps STEPS = Steps.seed(1)
            .step("digits", "digits", Map.of("count", 300))
            .step("look", new MiddleRange(0.4))
            .step("graph", "mapper", Map.of("lens", "look", "clusterer", new WideGaps(3)), "digits")
            .step("edges", new EdgeTable(0.1), "graph")
            .step("largest", new LargeNodes(3), "graph")
            .step("page", "explorer", Map.of(), "graph", "largest")
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
    void theSectionIsInThePageAndInTheReport() {
        assertThat(run.section("largest").paragraphs()).containsExactly("The graph has " + run.graph("graph").nodes().size() + " nodes.");
        assertThat(run.figures("largest").names()).containsExactly("node", "rows", "share");
        assertThat(run.text("page.html")).contains("The largest nodes");
        assertThat(run.text("report.html"))
                .contains("<h2>The largest nodes</h2>", "alt=\"Bars as long as the largest nodes have rows\"");
    }

    @Test
    void aDataSetGoesByItsName() {
        TestedRun wells = WorkflowTester.in(folder)
                .run(Steps.seed(1)
                        .step("data", "example/wells", Map.of())
                        .step("deep", "column", Map.of("columns", List.of("depth"))));

        assertThat(wells.rows("data").points().rows()).isEqualTo(24);
        assertThat(wells.rows("data").table().names()).contains("valley");
        assertThat(wells.points("deep").columns()).isEqualTo(1);
    }

    @Test
    void anyNumberOfThreadsWritesTheSame() {
        TestedRun other = WorkflowTester.in(folder).threads(1).run(STEPS);

        assertThat(other.file("edges.csv")).hasSameBinaryContentAs(run.file("edges.csv"));
        assertThat(other.file("gephi.gexf")).hasSameBinaryContentAs(run.file("gephi.gexf"));
    }
}
