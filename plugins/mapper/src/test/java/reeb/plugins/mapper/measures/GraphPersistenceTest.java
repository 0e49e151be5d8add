package reeb.plugins.mapper.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class GraphPersistenceTest implements PartContract {
    @Override
    public GraphEvaluator part() {
        return new GraphPersistence(1);
    }

    /** A circle of nodes of one row each, with a tip that hangs from its lowest node. */
    private static Network network(double... lens) {
        List<Node> nodes = IntStream.range(0, 5)
                .mapToObj(node -> new Node(Rows.of(node), node, 0))
                .toList();
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {0, 1, 1, 0, 3, 1, 0, 4, 1, 1, 2, 1, 2, 3, 1},
                Points.of(5, 1, lens),
                Ledger.of(Collections.nCopies(5, Ledger.Fate.KEPT)));
        return Networks.of(graph, Points.of(5, 1, lens));
    }

    @Test
    void listsEveryFeatureWithItsReach() {
        Table features = part().evaluate(network(0, 1, 3, 2, 2.5), TestRun.serial());

        List<String> rows = IntStream.range(0, 3)
                .mapToObj(row -> String.join(
                        " ",
                        features.columns().stream()
                                .map(column -> column.text(row))
                                .toList()))
                .toList();
        assertThat(features.columns())
                .extracting(Column::name)
                .containsExactly("feature", "dimension", "birth", "death", "length");
        assertThat(rows).containsExactly("upward branch 1 2.5 0 2.5", "component 0 0 3 3", "loop 1 3 0 3");
    }

    @Test
    void listsNothingWhereAllIsLevel() {
        Table features = part().evaluate(network(new double[5]), TestRun.serial());

        assertThat(features.columns()).hasSize(5).allMatch(column -> column.size() == 0);
    }

    @Test
    void saysWhichAxesThereAre() {
        assertThatThrownBy(() -> new GraphPersistence(2).evaluate(network(new double[5]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("axis: the lens has 1 axes but axis 2 was asked for; they are numbered from 1");
        assertThatThrownBy(() -> part().evaluate(network(0, 1, Double.NaN, 2, 3), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no finite mean on axis 1");
    }
}
