package reeb.plugins.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class EditedComponentsTest implements PartContract {
    /** Components of the graph below: rows 0 to 4, rows 5 to 7, and row 8 in no node. */
    private static final String BASE = Journals.base("graph component", List.of("0", "1"), 0, 0, 0, 0, 0, 1, 1, 1, -1);

    @TempDir
    private Path folder;

    @Override
    public EditedComponents part() {
        return new EditedComponents("edits.jsonl", Optional.empty(), Optional.empty(), "group");
    }

    /** Nodes 0 and 1 share row 2; node 2 is alone, and holds row 4 of node 1 as well. */
    private static Network network() {
        List<Node> nodes = List.of(
                new Node(Rows.of(0, 1, 2), 0, 0),
                new Node(Rows.of(2, 3, 4), 1, 0),
                new Node(Rows.of(4, 5, 6, 7), 2, 0));
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {0, 1, 1},
                Points.of(9, 1, new double[9]),
                Ledger.of(Collections.nCopies(9, Ledger.Fate.KEPT)));
        return new Network(graph, Dataset.of(Points.of(9, 1, new double[9])), "test", Map.of());
    }

    private MapperGraph transformed(TestRun run, String... lines) throws IOException {
        return part().transform(network(), List.of(Journals.write(folder, lines)), run);
    }

    private static List<String> names(MapperGraph graph) {
        Column column = graph.table().column("group").orElseThrow();
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static List<Double> shares(MapperGraph graph) {
        return ((Column.Numbers) graph.table().column("group-share").orElseThrow()).all();
    }

    @Test
    void givesNodesTheGroupOfMostOfTheirRows() throws IOException {
        TestRun run = TestRun.serial();
        MapperGraph graph = transformed(
                run,
                BASE,
                "{'op':'name','group':'0','name':'round'}",
                "{'op':'split','group':'0','rows':'3-4','into':'g1','name':'tail','how':'lasso'}",
                "{'op':'noise','rows':'5-7'}");
        assertThat(names(graph)).containsExactly("round", "tail", "tail");
        assertThat(shares(graph)).containsExactly(1.0, 2 / 3.0, 0.25);
        assertThat(run.warnings()).isEmpty();
        assertThat(run.figures()).containsEntry("groups", List.of(2.0)).containsEntry("edits", List.of(3.0));
    }

    @Test
    void leavesNodesOfNoiseWithoutAGroup() throws IOException {
        MapperGraph graph = transformed(TestRun.serial(), BASE, "{'op':'noise','rows':'4-7'}");
        assertThat(names(graph)).containsExactly("0", "0", "");
        assertThat(shares(graph)).containsExactly(1.0, 2 / 3.0, Double.NaN);
    }

    @Test
    void numbersComponentsByAJournalWithoutLines() throws IOException {
        assertThat(names(transformed(TestRun.serial()))).containsExactly("0", "0", "1");
    }

    @Test
    void takesARowForOneOfTheFirstNodeThatHoldsIt() {
        Network network = network();
        assertThat(EditedComponents.components("graph component", network.graph(), network.data()))
                .isEqualTo(new reeb.toolkit.review.Grouping(
                        "graph component", Rows.first(9), List.of("0", "1"), 0, 0, 0, 0, 0, 1, 1, 1, -1));
    }

    @Test
    void refusesAReviewOfSomethingElse() {
        assertThatThrownBy(() -> transformed(TestRun.serial(), BASE.replace("graph component", "cluster")))
                .isInstanceOf(InputException.class)
                .hasMessage("by: the journal is a review of cluster, and of no graph's components; use 'edited-groups'"
                        + " before the graph");
    }
}
