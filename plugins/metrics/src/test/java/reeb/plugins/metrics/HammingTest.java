package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class HammingTest implements MetricContract {
    @Override
    public Metric part() {
        return new Hamming();
    }

    @Test
    void countsDifferentColumns() {
        assertThat(part().distance(new double[] {1, 0, 3, -0.0}, new double[] {1, 2, 4, 0}))
                .isEqualTo(0.5);
        assertThat(part().distance(new double[0], new double[0])).isEqualTo(0);
    }

    @Test
    void obeysTheTriangleInequality() {
        Triangles.check(part());
    }
}
