package reeb.plugins.mapper.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static reeb.plugins.mapper.covers.Networks.figure;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.GraphEvaluator;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class NodePurityTest implements PartContract {
    private static final Rows[] NODES = {Rows.of(0, 1, 2), Rows.of(2, 3), Rows.of(4, 5)};

    @Override
    public GraphEvaluator part() {
        return new NodePurity(Optional.of("label"), NodePurity.Membership.MAJORITY, Optional.empty());
    }

    private static Network network(MapperGraph graph, String... labels) {
        Points points = Points.of(labels.length, 1, new double[labels.length]);
        return Networks.of(graph, points, Column.Categories.of("label", List.of(labels)));
    }

    @Test
    void weighsNodesByTheirRowsAndLeavesOutWhatHasNoLabel() {
        Network network = network(Graphs.of(8, NODES), "a", "a", "b", "b", "c", "", "a", "");

        Table figures = part().evaluate(network, TestRun.serial());

        assertThat(figure(figures, "node purity")).isEqualTo(5.0 / 6);
        assertThat(figure(figures, "mean node purity")).isCloseTo((2.0 / 3 + 1 + 1) / 3, within(1e-15));
        assertThat(figure(figures, "coverage")).isEqualTo(5.0 / 6);
    }

    @Test
    void comparesComponentsWithLabels() {
        Table equal = part().evaluate(network(Graphs.of(6, NODES), "a", "a", "a", "a", "b", "b"), TestRun.serial());
        Table other = part().evaluate(network(Graphs.of(6, NODES), "a", "b", "a", "b", "a", "b"), TestRun.serial());

        assertThat(figure(equal, "ari")).isEqualTo(1);
        assertThat(figure(equal, "nmi")).isEqualTo(1);
        assertThat(figure(other, "ari")).isLessThan(0);
        assertThat(figure(other, "nmi")).isZero();
    }

    @Test
    void asksHowARowInSeveralComponentsCounts() {
        List<Node> nodes =
                List.of(new Node(Rows.of(0, 1), 0, 0), new Node(Rows.of(1, 2), 1, 0), new Node(Rows.of(1, 2), 2, 0));
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {1, 2, 2},
                Points.of(3, 1, new double[3]),
                Ledger.of(Collections.nCopies(3, Ledger.Fate.KEPT)));
        Network network = network(graph, "a", "b", "b");

        Table majority = part().evaluate(network, TestRun.serial());
        Table first = new NodePurity(Optional.of("label"), NodePurity.Membership.FIRST, Optional.empty())
                .evaluate(network, TestRun.serial());

        assertThat(figure(majority, "ari")).isEqualTo(1);
        assertThat(figure(first, "ari")).isLessThan(1);
    }

    @Test
    void saysWhatIsMissing() {
        Network network = network(Graphs.of(6, NODES), "", "", "", "", "", "");

        assertThatThrownBy(() -> part().evaluate(network, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no node holds a row with a value in column 'label'");
        assertThatThrownBy(() -> new NodePurity(Optional.of("kind"), NodePurity.Membership.FIRST, Optional.empty())
                        .evaluate(network, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("labels: there is no column 'kind'; known columns are label");
    }

    @Test
    void comparesGroupsOfNodesWithLabels() {
        MapperGraph graph = Graphs.of(6, NODES)
                .with(new Table(List.of(new Column.Categories("group", new int[] {0, -1, 1}, List.of("x", "y")))));
        GraphEvaluator byGroups =
                new NodePurity(Optional.of("label"), NodePurity.Membership.MAJORITY, Optional.of("group"));

        Table figures = byGroups.evaluate(network(graph, "a", "a", "a", "c", "b", "b"), TestRun.serial());

        assertThat(figure(figures, "ari")).isEqualTo(1);
        assertThat(figure(figures, "coverage")).isEqualTo(5.0 / 6);
        assertThatThrownBy(() ->
                        byGroups.evaluate(network(Graphs.of(6, NODES), "a", "a", "a", "c", "b", "b"), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no column of categories 'group'");
    }
}
