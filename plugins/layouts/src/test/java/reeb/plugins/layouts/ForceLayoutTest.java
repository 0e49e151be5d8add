package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.testkit.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class ForceLayoutTest implements PartContract {
    @Override
    public ForceLayout part() {
        return new ForceLayout(100);
    }

    @Test
    void placesDegenerateGraphsApart() {
        Stream.of(
                        Graphs.of(0),
                        Graphs.of(1),
                        Graphs.of(2),
                        Graphs.of(2, 0, 1),
                        Graphs.of(3, 0, 1, 0, 2),
                        Graphs.of(50),
                        Graphs.star(1),
                        Graphs.star(40))
                .forEach(graph -> assertApart(graph, part().place(graph, TestRun.serial())));
    }

    private static void assertApart(MapperGraph graph, Points positions) {
        assertThat(positions.rows()).isEqualTo(graph.nodes().size());
        assertThat(positions.columns()).isEqualTo(2);
        for (int a = 0; a < positions.rows(); a++) {
            assertThat(positions.at(a, 0)).isFinite();
            assertThat(positions.at(a, 1)).isFinite();
            for (int b = 0; b < a; b++) {
                assertThat(distance(positions, a, b))
                        .as(graph + ": " + a + ", " + b)
                        .isGreaterThan(0.02);
            }
        }
    }

    @Test
    void unrollsAGrid() {
        Points positions = part().place(Graphs.grid(20), TestRun.parallel());
        assertThat(distance(positions, 0, 399)).as("opposite corners").isGreaterThan(15);
        assertThat(distance(positions, 19, 380)).as("opposite corners").isGreaterThan(15);
        assertThat(distance(positions, 189, 190)).as("neighbours in the middle").isBetween(0.5, 2.0);
    }

    @Test
    void bringsNeighboursTogetherAndTheRestApart() {
        MapperGraph graph = Graphs.tangled(800);
        Points positions = part().place(graph, TestRun.parallel());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        double joined = IntStream.range(0, graph.edges())
                .mapToDouble(edge -> distance(positions, graph.from(edge), graph.to(edge)))
                .average()
                .orElseThrow();
        double others = random.ints(5000, 0, 800)
                .mapToDouble(node -> distance(positions, node, random.nextInt(800)))
                .average()
                .orElseThrow();
        assertThat(others).isGreaterThan(6 * joined);
    }

    @Test
    void keepsComponentsApart() {
        MapperGraph graph = Graphs.tangled(400);
        int[] components = graph.components();
        Points positions = part().place(graph, TestRun.parallel());
        for (int a = 0; a < components.length; a++) {
            for (int b = 0; b < a; b++) {
                if (components[a] != components[b]) {
                    assertThat(distance(positions, a, b)).isGreaterThan(0.5);
                }
            }
        }
    }

    @Test
    void packsNodesThatAreAloneIntoARectangle() {
        Points positions = part().place(Graphs.of(300), TestRun.serial());
        double width = span(positions.column(0));
        double height = span(positions.column(1));
        assertThat(width / height).isBetween(1.1, 1.7);
        assertThat(width * height).isLessThan(300 * 2.25 * 1.6);
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        MapperGraph graph = Graphs.tangled(1000);
        Points one = part().place(graph, TestRun.serial());
        Points many = part().place(graph, TestRun.parallel());
        assertThat(many.column(0)).isEqualTo(one.column(0));
        assertThat(many.column(1)).isEqualTo(one.column(1));
    }

    @Test
    void stopsWhenCancelled() {
        MapperGraph graph = Graphs.grid(30);
        assertThatThrownBy(() -> part().place(graph, TestRun.cancelledAfter(50)))
                .isInstanceOf(CancellationException.class);
    }

    private static double span(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static double distance(Points positions, int a, int b) {
        return Math.hypot(positions.at(a, 0) - positions.at(b, 0), positions.at(a, 1) - positions.at(b, 1));
    }
}
