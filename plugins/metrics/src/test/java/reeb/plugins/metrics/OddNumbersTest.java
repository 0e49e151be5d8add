package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** Numbers at the ends of the doubles, and those that are none, neither stop a metric nor part its forms. */
final class OddNumbersTest {
    private static final double[] FINITE = {0, -0.0, 1, 0.1, Double.MIN_VALUE, 1e-200, 1e200, Double.MAX_VALUE};
    private static final double[] ALL = {0, 1, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE};

    static List<Metric> metrics() {
        return List.of(
                new Euclidean(),
                new Correlation(),
                new Hamming(),
                new Jaccard(),
                new Canberra(),
                new BrayCurtis(),
                new Minkowski(3),
                new Minkowski(1.5),
                new Hellinger());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void measuresTheLargestAndTheSmallestNumbers(Metric metric) {
        Points points = points(FINITE);
        double[] distances = new double[points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            metric.distances(points, row, distances);
            assertThat(distances[row]).isEqualTo(0);
            assertThat(distances).doesNotContain(Double.NaN);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void decidesAsItMeasures(Metric metric) {
        for (double[] numbers : List.of(FINITE, ALL)) {
            Points points = points(numbers);
            for (double radius : new double[] {0, 0.5, 1, 2.5, 1e100, Double.POSITIVE_INFINITY}) {
                Neighborhoods expected = PairSearch.within(points, metric, radius, TestRun.serial());
                Neighborhoods found = metric.within(points, radius, TestRun.parallel());
                assertThat(text(found)).isEqualTo(text(expected));
            }
        }
    }

    private static String text(Neighborhoods neighborhoods) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < neighborhoods.rows(); row++) {
            for (int i = 0; i < neighborhoods.degree(row); i++) {
                text.append(neighborhoods.neighbor(row, i)).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Points points(double[] numbers) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        double[] values = new double[120 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[random.nextInt(numbers.length)];
        }
        return Points.of(120, 4, values);
    }
}
