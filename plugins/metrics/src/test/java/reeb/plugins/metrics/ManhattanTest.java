package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class ManhattanTest implements MetricContract {
    @Override
    public Metric part() {
        return new Manhattan();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2}, new double[] {4, -2})).isCloseTo(7, within(1e-15));
    }

    @Test
    void obeysTheTriangleInequality() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        for (int i = 0; i < 500; i++) {
            double[] a = random.doubles(6, -1, 1).toArray();
            double[] b = random.doubles(6, -1, 1).toArray();
            double[] c = random.doubles(6, -1, 1).toArray();
            assertThat(part().distance(a, c))
                    .isLessThanOrEqualTo((part().distance(a, b) + part().distance(b, c)) * (1 + 1e-15));
        }
    }
}
