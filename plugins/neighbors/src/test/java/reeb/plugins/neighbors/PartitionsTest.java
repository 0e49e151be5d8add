package reeb.plugins.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Metric;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class PartitionsTest implements PartContract {
    @Override
    public Partitions part() {
        return new Partitions(2, 3, 1, 0.001, 500);
    }

    @ParameterizedTest
    @MethodSource("reeb.plugins.neighbors.NnDescentTest#metrics")
    void findsMostNeighbours(Metric metric) {
        TestRun run = TestRun.parallel();
        Points points = rows(5000);

        NeighborGraph graph = part().search(points, 10, metric, run);

        assertThat(run.figures())
                .extractingByKey("recall")
                .asInstanceOf(LIST)
                .first(DOUBLE)
                .isGreaterThan(0.95);
        double[] a = new double[points.columns()];
        double[] b = new double[points.columns()];
        for (int row = 0; row < points.rows(); row += 97) {
            points.copyRow(row, a);
            points.copyRow(graph.neighbor(row, 9), b);
            assertThat(graph.distance(row, 9)).isEqualTo(metric.distance(a, b));
        }
    }

    @Test
    void measuresNoRecallUnlessAsked() {
        TestRun run = TestRun.parallel();

        new Partitions(1, 1, 0, 0, 0).search(rows(5000), 3, new Euclidean(), run);

        assertThat(run.figures()).doesNotContainKey("recall");
        assertThat(part().exact(rows(10), new Euclidean())).isFalse();
    }

    /** Positive numbers, as hellinger takes them, that follow few directions. */
    private static Points rows(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        double[] values = new double[count * 14];
        for (int row = 0; row < count; row++) {
            double place = 6 * random.nextDouble();
            double other = random.nextDouble();
            for (int column = 0; column < 14; column++) {
                values[row * 14 + column] =
                        3 + Math.sin(place + column) + other * Math.cos(column) + 0.1 * random.nextDouble();
            }
        }
        return Points.of(count, 14, values);
    }
}
