package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.testkit.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class SpringLayoutTest implements PartContract {
    @Override
    public SpringLayout part() {
        return layout(0.1, 50);
    }

    private static SpringLayout layout(double strength, int steps) {
        return new SpringLayout(Optional.of(strength), steps);
    }

    private static double distance(Points places, int a, int b) {
        return Math.hypot(places.at(a, 0) - places.at(b, 0), places.at(a, 1) - places.at(b, 1));
    }

    @Test
    void nodesStartAtTheMeansOfTheirLensValues() {
        MapperGraph graph = Graphs.grid(6);
        Points lens = new LensLayout().place(graph, TestRun.serial());
        Points places = layout(0.1, 0).place(graph, TestRun.serial());
        for (int node = 0; node < 36; node++) {
            assertThat(places.at(node, 0)).isCloseTo(lens.at(node, 0) / 4, within(0.0011));
            assertThat(places.at(node, 1)).isCloseTo(lens.at(node, 1) / 3, within(0.0011));
        }
    }

    @Test
    void twoJoinedNodesComeToRestAtTheLengthOfTheirSpring() {
        for (double strength : new double[] {0.2, 1}) {
            Points places = layout(strength, 200).place(Graphs.of(2, 0, 1), TestRun.serial());
            assertThat(distance(places, 0, 1)).isCloseTo(strength, within(0.01));
        }
    }

    @Test
    void moreStrengthMovesNodesFarther() {
        MapperGraph graph = Graphs.tangled(300);
        Points start = layout(0.01, 0).place(graph, TestRun.serial());
        double weak = moved(start, layout(0.01, 50).place(graph, TestRun.serial()));
        double strong = moved(start, layout(0.5, 50).place(graph, TestRun.serial()));
        assertThat(strong).isGreaterThan(2 * weak);
    }

    private static double moved(Points from, Points to) {
        return IntStream.range(0, from.rows())
                .mapToDouble(node -> Math.hypot(from.at(node, 0) - to.at(node, 0), from.at(node, 1) - to.at(node, 1)))
                .average()
                .orElseThrow();
    }

    @Test
    void nodesAtOnePlacePartAndAnyLensWillDo() {
        for (int axes : new int[] {0, 1, 3}) {
            MapperGraph plain = Graphs.star(10);
            MapperGraph graph = MapperGraph.of(
                    plain.nodes(),
                    IntStream.range(1, 11)
                            .flatMap(leaf -> IntStream.of(0, leaf, 1))
                            .toArray(),
                    Points.of(11, axes, new double[11 * axes]),
                    Ledger.of(Collections.nCopies(11, Ledger.Fate.KEPT)));
            Points places = part().place(graph, TestRun.serial());
            for (int a = 0; a < 11; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(distance(places, a, b)).isGreaterThan(0.01);
                }
            }
        }
    }

    @Test
    void degenerateGraphsHavePlaces() {
        for (MapperGraph graph : List.of(Graphs.of(0), Graphs.of(1), Graphs.of(4), Graphs.of(2, 0, 1))) {
            for (SpringLayout layout : List.of(part(), new SpringLayout(Optional.empty(), 50), layout(0.001, 5))) {
                Points places = layout.place(graph, TestRun.serial());
                assertThat(places.rows()).isEqualTo(graph.nodes().size());
                assertThat(places.column(0)).doesNotContain(Double.NaN);
            }
        }
    }

    @Test
    void threadsChangeNoBitAndCancellingEndsIt() {
        MapperGraph graph = Graphs.tangled(1000);
        assertThat(part().place(graph, TestRun.parallel()).column(1))
                .isEqualTo(part().place(graph, TestRun.serial()).column(1));
        assertThatThrownBy(() -> part().place(graph, TestRun.cancelledAfter(50)))
                .isInstanceOf(CancellationException.class);
    }
}
