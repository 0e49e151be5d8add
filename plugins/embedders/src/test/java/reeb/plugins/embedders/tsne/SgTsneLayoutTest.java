package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class SgTsneLayoutTest implements PartContract {
    @Override
    public SgTsneLayout part() {
        return new SgTsneLayout(1, 300, 1);
    }

    /** Nodes of one row each, and edges that share as many as is given. */
    private static MapperGraph graph(int nodes, int... edges) {
        List<Node> all = IntStream.range(0, nodes)
                .mapToObj(node -> new Node(Rows.of(node), 0, node))
                .toList();
        return MapperGraph.of(
                all,
                edges,
                Points.of(nodes, 1, new double[nodes]),
                Ledger.of(Collections.nCopies(nodes, Ledger.Fate.values()[0])));
    }

    private static int[] ring(int first, int length) {
        return IntStream.range(0, length)
                .flatMap(i ->
                        i == length - 1 ? IntStream.of(first, first + i, 5) : IntStream.of(first + i, first + i + 1, 5))
                .toArray();
    }

    private static double distance(Points places, int a, int b) {
        return Math.hypot(places.at(a, 0) - places.at(b, 0), places.at(a, 1) - places.at(b, 1));
    }

    @Test
    void keepsARingRound() {
        MapperGraph ring = graph(40, ring(0, 40));
        Points places = part().place(ring, TestRun.parallel());
        double[] lengths = IntStream.range(0, 40)
                .mapToDouble(node -> distance(places, node, (node + 1) % 40))
                .sorted()
                .toArray();
        assertThat(lengths[20]).isCloseTo(1, within(0.01));
        assertThat(lengths[39]).isLessThan(2);
        assertThat(distance(places, 0, 20)).isGreaterThan(6);
        assertThat(places.memory().mismatch(part().place(ring, TestRun.serial()).memory()))
                .isEqualTo(-1);
    }

    @Test
    void putsComponentsSideBySide() {
        int[] edges = IntStream.concat(
                        Arrays.stream(ring(0, 30)),
                        IntStream.concat(Arrays.stream(ring(30, 12)), IntStream.of(42, 43, 1)))
                .toArray();
        MapperGraph graph = graph(50, edges);
        Points places = part().place(graph, TestRun.serial());
        int[] components = graph.components();
        for (int a = 0; a < 50; a++) {
            assertThat(places.at(a, 0)).isBetween(-40.0, 40.0);
            for (int b = 0; b < a; b++) {
                if (components[a] != components[b]) {
                    assertThat(distance(places, a, b)).isGreaterThan(1.4);
                }
            }
        }
    }

    @Test
    void drawsNodesNearThatShareManyRows() {
        int[] edges = ring(0, 24);
        edges[2] = 500;
        Points places = part().place(graph(24, edges), TestRun.serial());
        double[] lengths = IntStream.range(0, 24)
                .mapToDouble(node -> distance(places, node, (node + 1) % 24))
                .toArray();
        assertThat(lengths[0]).isLessThan(Arrays.stream(lengths).average().orElseThrow());
    }

    @Test
    void drawsOddGraphs() {
        for (MapperGraph odd : List.of(
                graph(0),
                graph(1),
                graph(2),
                graph(2, 0, 1, 3),
                graph(3, 0, 1, 1, 0, 2, 1),
                graph(4, ring(0, 4)),
                graph(300),
                graph(
                        400,
                        IntStream.range(1, 400)
                                .flatMap(node -> IntStream.of(0, node, 1))
                                .toArray()))) {
            Points places = part().place(odd, TestRun.serial());
            assertThat(places.rows()).isEqualTo(odd.nodes().size());
            assertThat(places.columns()).isEqualTo(2);
            for (int axis = 0; axis < 2; axis++) {
                assertThat(places.column(axis)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
            }
        }
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().place(graph(40, ring(0, 40)), TestRun.cancelledAfter(100)))
                .isInstanceOf(CancellationException.class);
    }
}
