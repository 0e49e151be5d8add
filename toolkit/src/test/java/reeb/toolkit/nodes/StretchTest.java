package reeb.toolkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;

final class StretchTest {
    /** Three nodes of one row each: all diameters are the largest. */
    private static MapperGraph graph(int... edges) {
        List<Node> nodes = IntStream.range(0, 3)
                .mapToObj(node -> new Node(Rows.of(node), 0, node))
                .toList();
        Points lens = Points.of(3, 1, new double[3]);
        return MapperGraph.of(nodes, edges, lens, Ledger.of(Collections.nCopies(3, Ledger.Fate.KEPT)));
    }

    private static double[] stretched(MapperGraph graph, double... positions) {
        Points places = Stretch.of(Points.of(3, 2, positions), Diameters.of(List.of(4.0, 10.0), graph), graph);
        return IntStream.range(0, 6).mapToDouble(i -> places.at(i / 2, i % 2)).toArray();
    }

    @Test
    void makesTheMeanEdgeTwelveRadiiLong() {
        // Edges of length 1 and 2, radii of 5: the factor is 60 / 1.5.
        assertThat(stretched(graph(0, 1, 1, 1, 2, 1), 0, 0, 1, 0, 1, -2)).containsExactly(0, 0, 40, 0, 40, -80);
    }

    @Test
    void leavesNodesThatHaveRoomWhereTheyAre() {
        double[] positions = {-1, 0, 60, 2, 60, 80};
        assertThat(stretched(graph(0, 1, 1, 1, 2, 1), positions)).containsExactly(positions);
    }

    @Test
    void givesNodesWithoutEdgesAFrame() {
        // Three squares of 10: a frame of the root of 1,800.
        assertThat(stretched(graph(), 0, 0, 1, 0, 2, 1)[4]).isEqualTo(Math.sqrt(1800), within(1e-9));
    }

    @Test
    void leavesNodesAtOnePlaceThere() {
        assertThat(stretched(graph(0, 1, 1), 3, 4, 3, 4, 3, 4)).containsExactly(3, 4, 3, 4, 3, 4);
    }
}
