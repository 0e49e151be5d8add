package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.testkit.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class LensLayoutTest implements PartContract {
    private static final Ledger KEPT = Ledger.of(List.of(Ledger.Fate.KEPT, Ledger.Fate.KEPT, Ledger.Fate.KEPT));
    private static final List<Node> NODES =
            List.of(new Node(Rows.of(0, 1), 0, 0), new Node(Rows.of(1), 0, 1), new Node(Rows.of(2), 1, 0));

    @Override
    public LensLayout part() {
        return new LensLayout();
    }

    @Test
    void placesNodesAtTheMeansOfTheirLensValues() {
        Points lens = Points.of(3, 2, new double[] {0, 30, 2, 10, 4, 0});
        Points positions = part().place(MapperGraph.of(NODES, new int[0], lens, KEPT), TestRun.serial());
        assertThat(positions.column(0)).containsExactly(0, 4.0 / 3, 4);
        assertThat(positions.column(1)).containsExactly(3, 1.5, 0);
    }

    @Test
    void looksAtTheFirstTwoOfMoreAxes() {
        Points lens = Points.of(3, 3, new double[] {0, 30, 9, 2, 10, -9, 4, 0, 5});
        Points positions = part().place(MapperGraph.of(NODES, new int[0], lens, KEPT), TestRun.serial());
        assertThat(positions.column(0)).containsExactly(0, 4.0 / 3, 4);
        assertThat(positions.column(1)).containsExactly(3, 1.5, 0);
    }

    @Test
    void stacksNodesOfOneLensAxis() {
        Points lens = Points.of(3, 1, new double[] {1, 1, 5});
        Points positions = part().place(MapperGraph.of(NODES, new int[0], lens, KEPT), TestRun.serial());
        assertThat(positions.column(0)).containsExactly(0, 0, 4);
        assertThat(positions.at(0, 1)).isNotEqualTo(positions.at(1, 1));
        assertThat(positions.at(2, 1)).isZero();
    }

    @Test
    void acceptsEqualAndHugeValuesAndNoNodes() {
        Points equal = Points.of(3, 2, new double[] {7, -1e308, 7, 1e308, 7, 0});
        Points positions = part().place(MapperGraph.of(NODES, new int[0], equal, KEPT), TestRun.serial());
        assertThat(positions.column(0)).containsOnly(2);
        assertThat(positions.column(1)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(part().place(Graphs.of(0), TestRun.serial()).rows()).isZero();
    }
}
