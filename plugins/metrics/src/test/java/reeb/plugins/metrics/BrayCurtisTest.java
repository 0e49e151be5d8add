package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class BrayCurtisTest implements MetricContract {
    @Override
    public Metric part() {
        return new BrayCurtis();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {6, 7, 4}, new double[] {10, 0, 6}))
                .isEqualTo(13 / 33.0);
    }

    @Test
    void knowsZerosAndOpposites() {
        double[] a = {1, -2, 3};
        assertThat(part().distance(new double[3], a)).isEqualTo(1);
        assertThat(part().distance(a, new double[] {-1, 2, -3})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void measuresTheLargestNumbers() {
        double[] a = {Double.MAX_VALUE, 0};
        double[] b = {Double.MAX_VALUE / 2, Double.MAX_VALUE};
        assertThat(part().distance(a, b)).isEqualTo(0.6);
        assertThat(part().distance(a, a.clone())).isEqualTo(0);
        assertThat(part().distance(a, new double[] {-Double.MAX_VALUE, 0})).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
