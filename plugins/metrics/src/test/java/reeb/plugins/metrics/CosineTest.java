package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class CosineTest implements MetricContract {
    @Override
    public Metric part() {
        return new Cosine();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2}, new double[] {4, -2})).isCloseTo(1, within(1e-15));
    }

    @Test
    void measuresAnglesOnly() {
        double[] a = {3, 0, 4};
        double[] b = {1, 1, 0};
        double expected = 1 - 3 / (5 * Math.sqrt(2));
        for (double scale : new double[] {1e-300, 1e-100, 1e-10, 1, 1e10, 1e100, 1e300}) {
            double[] scaled = {a[0] * scale, 0, a[2] * scale};
            assertThat(part().distance(scaled, b)).isCloseTo(expected, within(1e-15));
            assertThat(part().distance(scaled, scaled.clone())).isEqualTo(0);
        }
        assertThat(part().distance(a, new double[] {-3, 0, -4})).isEqualTo(2);
    }

    @Test
    void putsZerosAtARightAngle() {
        assertThat(part().distance(new double[3], new double[] {1, 2, 3})).isEqualTo(1);
        assertThat(part().distance(new double[] {1e-200, 0, 0}, new double[3])).isEqualTo(1);
    }
}
