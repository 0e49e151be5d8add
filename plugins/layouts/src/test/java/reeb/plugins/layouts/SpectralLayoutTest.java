package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.testkit.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class SpectralLayoutTest implements PartContract {
    @Override
    public SpectralLayout part() {
        return new SpectralLayout();
    }

    private static int[] chain(int from, int to) {
        return IntStream.range(from, to - 1)
                .flatMap(node -> IntStream.of(node, node + 1))
                .toArray();
    }

    private static MapperGraph cycle(int nodes) {
        return Graphs.of(
                nodes,
                IntStream.concat(IntStream.of(0, nodes - 1), Arrays.stream(chain(0, nodes)))
                        .toArray());
    }

    @Test
    void aChainLiesInItsOrder() {
        for (int nodes : new int[] {3, 10, 100, 101, 1500}) {
            double[] x = part().place(Graphs.of(nodes, chain(0, nodes)), TestRun.parallel())
                    .column(0);
            for (int node = 1; node < nodes; node++) {
                assertThat(x[node]).as("node %d of %d", node, nodes).isLessThan(x[node - 1]);
            }
        }
    }

    @Test
    void aChainIsTheCosineOfItsOwnAndOfTwiceItsLength() {
        Points places = part().place(Graphs.of(9, chain(0, 9)), TestRun.serial());
        double half = 1.3 * Math.sqrt(9) / 2;
        for (int node = 0; node < 9; node++) {
            assertThat(places.at(node, 0)).isCloseTo(half * Math.cos(Math.PI * node / 8), within(1e-9));
            assertThat(places.at(node, 1)).isCloseTo(half * Math.cos(2 * Math.PI * node / 8), within(1e-9));
        }
    }

    @Test
    void aLoopIsACircle() {
        for (int nodes : new int[] {3, 12, 100, 600}) {
            Points places = part().place(cycle(nodes), TestRun.parallel());
            double radius = Math.hypot(places.at(0, 0), places.at(0, 1));
            double chord = 2 * radius * Math.sin(Math.PI / nodes);
            for (int node = 0; node < nodes; node++) {
                assertThat(Math.hypot(places.at(node, 0), places.at(node, 1)))
                        .as("node %d of %d", node, nodes)
                        .isCloseTo(radius, within(0.02 * radius));
                int next = (node + 1) % nodes;
                assertThat(Math.hypot(places.at(node, 0) - places.at(next, 0), places.at(node, 1) - places.at(next, 1)))
                        .isCloseTo(chord, within(0.05 * chord));
            }
        }
    }

    @Test
    void componentsOfAnySizeLieSideBySide() {
        int[] pairs = IntStream.concat(IntStream.of(0, 1), Arrays.stream(chain(3, 40)))
                .toArray();
        MapperGraph graph = Graphs.of(40, pairs);
        Points places = part().place(graph, TestRun.serial());
        assertThat(Math.hypot(places.at(0, 0) - places.at(1, 0), places.at(0, 1) - places.at(1, 1)))
                .isCloseTo(1, within(1e-9));
        int[] components = graph.components();
        for (int a = 0; a < 40; a++) {
            for (int b = 0; b < a; b++) {
                double distance = Math.hypot(places.at(a, 0) - places.at(b, 0), places.at(a, 1) - places.at(b, 1));
                assertThat(components[a] == components[b] || distance > 0.5).isTrue();
            }
        }
    }

    @Test
    void degenerateGraphsHavePlaces() {
        for (MapperGraph graph : new MapperGraph[] {
            Graphs.of(0), Graphs.of(1), Graphs.of(5), Graphs.of(3, 0, 1, 0, 2, 1, 2), Graphs.star(7), Graphs.star(300)
        }) {
            Points places = part().place(graph, TestRun.serial());
            assertThat(places.rows()).isEqualTo(graph.nodes().size());
            assertThat(places.column(0)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
            assertThat(places.column(1)).doesNotContain(Double.NaN, Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void threadsChangeNoBit() {
        MapperGraph graph = Graphs.tangled(1000);
        Points one = part().place(graph, TestRun.serial());
        Points many = part().place(graph, TestRun.parallel());
        assertThat(many.column(0)).isEqualTo(one.column(0));
        assertThat(many.column(1)).isEqualTo(one.column(1));
    }
}
