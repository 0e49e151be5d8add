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
    void showsNodesOnTheirWayWhichChangesNothing() {
        TestRun run = TestRun.watched();
        Points watched = part().place(Graphs.grid(20), run);
        Points alone = part().place(Graphs.grid(20), TestRun.serial());
        assertThat(watched.column(0)).containsExactly(alone.column(0));
        assertThat(watched.column(1)).containsExactly(alone.column(1));
        assertThat(run.shown()).hasSize(100).allMatch(shown -> shown.rows() == 400 && shown.columns() == 2);
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
    void nodesLieInTheDirectionsInWhichTheyLay() {
        MapperGraph graph = Graphs.grid(12);
        Points first = part().place(graph, TestRun.serial());
        // A person has seen it lying on its back, elsewhere and larger; some nodes are new.
        double[] known = new double[2 * first.rows()];
        for (int node = 0; node < first.rows(); node++) {
            boolean fresh = node % 5 == 0;
            known[2 * node] = fresh ? Double.NaN : 40 - 3 * first.at(node, 1);
            known[2 * node + 1] = fresh ? Double.NaN : 7 - 3 * first.at(node, 0);
        }
        Points next = part().place(graph, Points.of(first.rows(), 2, known), TestRun.parallel());
        assertApart(graph, next);
        assertThat(likeness(next, known)).as("correlation of places").isGreaterThan(0.98);
    }

    @Test
    void aFewKnownNodesSuffice() {
        MapperGraph graph = Graphs.grid(12);
        Points first = part().place(graph, TestRun.serial());
        double[] known = new double[2 * first.rows()];
        Arrays.fill(known, Double.NaN);
        for (int node = 0; node < first.rows(); node += 4) {
            known[2 * node] = -first.at(node, 1);
            known[2 * node + 1] = -first.at(node, 0);
        }
        Points next = part().place(graph, Points.of(first.rows(), 2, known), TestRun.serial());
        assertThat(likeness(next, known)).isGreaterThan(0.99);
        Points unknown = part().place(graph, filled(first.rows(), Double.NaN), TestRun.serial());
        assertThat(distance(unknown, 0, 143)).isEqualTo(distance(first, 0, 143));
    }

    private static Points filled(int nodes, double value) {
        double[] values = new double[2 * nodes];
        Arrays.fill(values, value);
        return Points.of(nodes, 2, values);
    }

    /** The correlation of places with known ones, of both axes together: 1 where they differ by a shift and a scale alone. */
    private static double likeness(Points places, double[] known) {
        int[] nodes = IntStream.range(0, places.rows())
                .filter(node -> !Double.isNaN(known[2 * node]))
                .toArray();
        double products = 0;
        double squares = 0;
        double knownSquares = 0;
        for (int axis = 0; axis < 2; axis++) {
            int at = axis;
            double mean = Arrays.stream(nodes)
                    .mapToDouble(node -> places.at(node, at))
                    .average()
                    .orElseThrow();
            double knownMean = Arrays.stream(nodes)
                    .mapToDouble(node -> known[2 * node + at])
                    .average()
                    .orElseThrow();
            for (int node : nodes) {
                double here = places.at(node, axis) - mean;
                double there = known[2 * node + axis] - knownMean;
                products += here * there;
                squares += here * here;
                knownSquares += there * there;
            }
        }
        return products / Math.sqrt(squares * knownSquares);
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
