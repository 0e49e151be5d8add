package reeb.plugins.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.plugins.metrics.Correlation;
import reeb.plugins.metrics.Cosine;
import reeb.plugins.metrics.Euclidean;
import reeb.plugins.metrics.Hellinger;
import reeb.plugins.metrics.Manhattan;
import reeb.plugins.metrics.SquaredEuclidean;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class NnDescentTest implements PartContract {
    private static final Points CLUSTERS = clusters(6000, 12);

    /** As many as are held against all pairs in a second or so by a metric that is slow for each. */
    private static final Points FEWER = clusters(3000, 12);

    @Override
    public NnDescent part() {
        return new NnDescent(24, 3, 15, 0.003, 500);
    }

    static Stream<Metric> metrics() {
        return Stream.of(
                new Euclidean(),
                new SquaredEuclidean(),
                new Cosine(),
                new Correlation(),
                new Hellinger(),
                new Manhattan());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void findsMostNeighboursWithTheirDistancesByTheMetric(Metric metric) {
        findsMostNeighbours(FEWER, metric);
    }

    @Test
    void findsMostNeighboursOfMoreRows() {
        findsMostNeighbours(CLUSTERS, new Euclidean());
    }

    private void findsMostNeighbours(Points points, Metric metric) {
        TestRun run = TestRun.parallel();

        NeighborGraph graph = part().search(points, 10, metric, run);

        assertThat(run.figures())
                .extractingByKey("recall")
                .asInstanceOf(LIST)
                .first(DOUBLE)
                .isGreaterThan(0.95);
        NeighborGraph exact = PairSearch.nearest(points, metric, 10, TestRun.parallel());
        assertThat(share(graph, exact)).isGreaterThan(0.95);
        double[] a = new double[points.columns()];
        double[] b = new double[points.columns()];
        for (int row = 0; row < points.rows(); row += 97) {
            points.copyRow(row, a);
            points.copyRow(graph.neighbor(row, 9), b);
            assertThat(graph.distance(row, 9)).isEqualTo(metric.distance(a, b));
        }
    }

    @Test
    void givesTheSameGraphForAnyNumberOfThreads() {
        NeighborGraph one = part().search(CLUSTERS, 5, new Cosine(), TestRun.serial());
        NeighborGraph many = part().search(CLUSTERS, 5, new Cosine(), TestRun.parallel());
        assertThat(many.neighbors()).isEqualTo(one.neighbors());
        assertThat(many.distances()).isEqualTo(one.distances());
    }

    @Test
    void automaticChoosesByTheNumberOfRowsAndTheMetric() {
        Points many = Points.of(150_001, 1, new byte[150_001]);
        Points some = Points.of(30_001, 1, new byte[30_001]);
        Automatic automatic = new Automatic(part());
        assertThat(automatic.exact(many, new Euclidean())).isFalse();
        assertThat(automatic.exact(some, new Euclidean())).isTrue();
        assertThat(automatic.exact(some, new Manhattan())).isFalse();
        assertThat(automatic.exact(CLUSTERS, new Manhattan())).isTrue();
        assertThat(List.of(part().exact(some, new Euclidean()), new Exact().exact(many, new Manhattan())))
                .containsExactly(false, true);
    }

    private static double share(NeighborGraph graph, NeighborGraph exact) {
        long hits = 0;
        for (int row = 0; row < graph.rows(); row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                hits += graph.distance(row, rank) <= exact.distance(row, graph.k() - 1) ? 1 : 0;
            }
        }
        return (double) hits / graph.rows() / graph.k();
    }

    private static Points clusters(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[][] centres = new double[40][columns];
        for (double[] centre : centres) {
            java.util.Arrays.setAll(centre, _ -> 6 + 3 * random.nextGaussian());
        }
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, centres[i / columns % 40][i % columns] + random.nextGaussian());
        }
        return Points.of(rows, columns, values);
    }
}
