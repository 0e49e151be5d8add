package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class CorrelationTest implements MetricContract {
    @Override
    public Metric part() {
        return new Correlation();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
                .isCloseTo(0.5, within(1e-15));
        assertThat(part().distance(new double[] {1, 2, 4}, new double[] {-3, -5, -9}))
                .isCloseTo(2, within(1e-15));
    }

    @Test
    void ignoresShiftsAndScales() {
        double[] a = {3, 1, 4, 1, 5};
        double[] b = {2, 7, 1, 8, 2};
        double expected = part().distance(a, b);
        for (double scale : new double[] {1e-300, 1e-100, 1, 1e100, 3e307}) {
            double[] moved = Arrays.stream(a).map(value -> (value - 2) * scale).toArray();
            assertThat(part().distance(moved, b)).isCloseTo(expected, within(1e-14));
            assertThat(part().distance(b, moved)).isCloseTo(expected, within(1e-14));
            assertThat(part().distance(moved, moved.clone())).isEqualTo(0);
        }
    }

    @Test
    void putsEqualValuesAtARightAngle() {
        double[] equal = {0.1, 0.1, 0.1};
        assertThat(part().distance(equal, new double[] {1, 2, 3})).isEqualTo(1);
        assertThat(part().distance(new double[] {1, 2, 3}, new double[3])).isEqualTo(1);
        assertThat(part().distance(equal, new double[] {0.7, 0.7, 0.7})).isEqualTo(0);
        assertThat(part().distance(new double[0], new double[0])).isEqualTo(0);
    }
}
