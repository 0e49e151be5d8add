package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.Metric;

/** Holds metrics in the strict sense to their axioms. */
final class Triangles {
    private Triangles() {}

    static void check(Metric metric) {
        check(metric, value -> value);
    }

    /** Draws from a few values in half of the rows, so that columns are equal or zero, and from all in the others. */
    static void check(Metric metric, DoubleUnaryOperator accepted) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        for (int i = 0; i < 3000; i++) {
            int columns = 1 + i % 6;
            double[][] rows = new double[3][];
            for (int row = 0; row < 3; row++) {
                boolean few = random.nextBoolean();
                rows[row] = random.doubles(columns, -2.5, 2.5)
                        .map(value -> few ? Math.rint(value) : value)
                        .map(accepted)
                        .toArray();
            }
            checkOne(metric, rows[0], rows[1], rows[2]);
        }
    }

    private static void checkOne(Metric metric, double[] a, double[] b, double[] c) {
        double direct = metric.distance(a, c);
        assertThat(direct).isFinite().isEqualTo(metric.distance(c, a));
        assertThat(metric.distance(a, a.clone())).isEqualTo(0);
        assertThat(direct).isLessThanOrEqualTo((metric.distance(a, b) + metric.distance(b, c)) * (1 + 1e-14));
    }
}
