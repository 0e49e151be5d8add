package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class CanberraTest implements MetricContract {
    @Override
    public Metric part() {
        return new Canberra();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 0, 3, 0}, new double[] {3, 2, -1, 0}))
                .isEqualTo(2.5);
    }

    @Test
    void measuresTheLargestNumbers() {
        double[] a = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] b = {-Double.MAX_VALUE, Double.MAX_VALUE / 2};
        assertThat(part().distance(a, b)).isCloseTo(1 + 1 / 3.0, within(1e-15));
        assertThat(part().distance(a, a.clone())).isEqualTo(0);
    }

    @Test
    void obeysTheTriangleInequality() {
        Triangles.check(part());
    }
}
