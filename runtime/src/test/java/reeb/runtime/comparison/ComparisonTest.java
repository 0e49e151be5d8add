package reeb.runtime.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

final class ComparisonTest {
    private static final int ROWS = 20;

    @Test
    void everyNodeOfTheSameGraphStays() {
        int[][] nested = {{0, 1, 2, 3}, {2, 3}, {2, 3}, {4}};
        Comparison comparison = Comparison.of(network(nested), network(nested));

        assertThat(comparison.changes())
                .containsExactly(
                        new Change(Fate.STAYED, List.of(0), List.of(0), 4, 1),
                        new Change(Fate.STAYED, List.of(1), List.of(1), 2, 1),
                        new Change(Fate.STAYED, List.of(2), List.of(2), 2, 1),
                        new Change(Fate.STAYED, List.of(3), List.of(3), 1, 1));
        assertThat(List.of(comparison.both(), comparison.first(), comparison.second()))
                .containsExactly(5, 0, 0);
    }

    @Test
    void tellsEachFate() {
        Network first = network(new int[][] {{0, 1, 2}, {3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}, {13}});
        Network second = network(new int[][] {{5, 6, 7}, {8}, {0, 1, 2, 3, 4}, {12, 14, 15}, {16}});

        Comparison comparison = Comparison.of(first, second);

        assertThat(comparison.changes())
                .containsExactly(
                        new Change(Fate.SPLIT, List.of(2), List.of(0, 1), 4, 1),
                        new Change(Fate.JOINED, List.of(0, 1), List.of(2), 5, 1),
                        new Change(Fate.MOVED, List.of(3), List.of(3), 1, 1.0 / 6),
                        new Change(Fate.APPEARED, List.of(), List.of(4), 0, 0),
                        new Change(Fate.VANISHED, List.of(4), List.of(), 0, 0));
        assertThat(comparison.both()).isEqualTo(10);
        assertThat(comparison.first()).isEqualTo(4);
        assertThat(comparison.second()).isEqualTo(3);
        assertThat(comparison.ofSecond(5))
                .extracting(Change::fate)
                .containsExactly(Fate.SPLIT, Fate.SPLIT, Fate.JOINED, Fate.MOVED, Fate.APPEARED);
    }

    @Test
    void theOtherWayRoundWhatJoinedIsSplit() {
        Network first = network(new int[][] {{0, 1, 2}, {3, 4}});
        Network second = network(new int[][] {{0, 1, 2, 3, 4}});
        assertThat(Comparison.of(first, second).changes())
                .extracting(Change::fate)
                .containsExactly(Fate.JOINED);
        assertThat(Comparison.of(second, first).changes())
                .extracting(Change::fate)
                .containsExactly(Fate.SPLIT);
    }

    @Test
    void halfOfAllRowsIsEnoughToStay() {
        Network first = network(new int[][] {{0, 1, 2}});
        assertThat(Comparison.of(first, network(new int[][] {{0, 1, 3}})).changes())
                .containsExactly(new Change(Fate.STAYED, List.of(0), List.of(0), 2, 0.5));
        assertThat(Comparison.of(first, network(new int[][] {{0, 1, 3, 4}})).changes())
                .containsExactly(new Change(Fate.MOVED, List.of(0), List.of(0), 2, 0.4));
    }

    @Test
    void exactlyHalfOfANodeIsNotMostOfIt() {
        Network first = network(new int[][] {{0, 1, 2, 3}, {4, 5}});
        Network second = network(new int[][] {{0, 1, 2, 3, 4}});
        assertThat(Comparison.of(first, second).changes())
                .extracting(Change::fate)
                .containsExactly(Fate.STAYED, Fate.VANISHED);
    }

    @Test
    void callsWhatJoinedAndWasSplitAtOnceMoved() {
        Network first = network(new int[][] {{0, 1, 2, 3, 4, 5}, {6}});
        Network second = network(new int[][] {{0, 1, 2, 3, 6}, {4, 5}});
        assertThat(Comparison.of(first, second).changes())
                .containsExactly(new Change(Fate.MOVED, List.of(0, 1), List.of(0, 1), 7, 1));
    }

    @Test
    void ofEqualPairsTheLowestNumbersAreOne() {
        Network first = network(new int[][] {{0, 1}, {2, 3}});
        Network second = network(new int[][] {{1, 2}, {0, 3}});
        assertThat(Comparison.of(first, second).changes())
                .extracting(change -> change.first() + ">" + change.second())
                .containsExactly("[0]>[0]", "[1]>[1]");
    }

    @Test
    void knowsRowsByTheirNumbersInTheSource() {
        Network whole = network(new int[][] {{3, 5}});
        Network part = network(new int[][] {{1, 2}});
        Dataset numbered = part.data()
                .numbered(
                        Rows.of(IntStream.range(0, ROWS).map(row -> 2 * row + 1).toArray()));

        Comparison comparison = Comparison.of(whole, new Network(part.graph(), numbered, "", Map.of()));

        assertThat(comparison.changes()).containsExactly(new Change(Fate.STAYED, List.of(0), List.of(0), 2, 1));
    }

    @Test
    void refusesGraphsOfOtherRows() {
        assertThatThrownBy(() -> Comparison.of(network(new int[][] {{0}}), network(new int[][] {{1}})))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no row in common");
        assertThat(Comparison.of(network(new int[0][]), network(new int[][] {{1}}))
                        .changes())
                .extracting(Change::fate)
                .containsExactly(Fate.APPEARED);
    }

    private static Network network(int[]... nodes) {
        Points points = Points.of(ROWS, 1, new float[ROWS]);
        List<Node> list = IntStream.range(0, nodes.length)
                .mapToObj(node -> new Node(Rows.of(nodes[node]), node, 0))
                .toList();
        Ledger ledger = Ledger.of(Collections.nCopies(ROWS, Ledger.Fate.KEPT));
        return new Network(MapperGraph.of(list, new int[0], points, ledger), Dataset.of(points), "", Map.of());
    }
}
