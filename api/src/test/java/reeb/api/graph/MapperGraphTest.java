package reeb.api.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger.Fate;

final class MapperGraphTest {
    private static final Ledger FIVE = Ledger.of(List.of(Fate.KEPT, Fate.KEPT, Fate.KEPT, Fate.KEPT, Fate.NOISE));

    @Test
    void numbersComponentsByTheirLowestNode() {
        assertThat(graph(2, 4, 1).components()).containsExactly(0, 1, 2, 3, 2);
        assertThat(graph(3, 4, 1, 0, 3, 1).components()).containsExactly(0, 1, 2, 0, 0);
    }

    @Test
    void averagesTheLensOverEachNode() {
        assertThat(graph().lensMeans(0)).containsExactly(0, 1, 2, 3, 0.5);
    }

    @Test
    void refusesEdgesThatJoinNothing() {
        assertThatThrownBy(() -> graph(0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLedgerSaysWhatIsLostAndWhy() {
        assertThat(FIVE.summary()).isEqualTo("4 of 5 rows (80.0 %) are in some node; 1 (20.0 %) lost as noise");
        assertThat(FIVE.fate(4).lost()).isTrue();
        assertThat(Ledger.ofCodes(FIVE.codes())).isEqualTo(FIVE);
        assertThat(Ledger.of(List.of()).summary()).isEqualTo("0 of 0 rows (-) are in some node");
    }

    private static MapperGraph graph(int... edges) {
        List<Node> nodes = List.of(
                new Node(Rows.of(0), 0, 0),
                new Node(Rows.of(1), 1, 0),
                new Node(Rows.of(2), 2, 0),
                new Node(Rows.of(3), 3, 0),
                new Node(Rows.of(0, 1), 3, 1));
        return MapperGraph.of(nodes, edges, Points.of(5, 1, new double[] {0, 1, 2, 3, 4}), FIVE);
    }
}
