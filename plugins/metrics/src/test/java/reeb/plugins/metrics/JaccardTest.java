package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class JaccardTest implements MetricContract {
    @Override
    public Metric part() {
        return new Jaccard();
    }

    @Test
    void countsDifferentColumnsAmongThoseInUse() {
        assertThat(part().distance(new double[] {1, 0, 3, -0.0}, new double[] {1, 2, 4, 0}))
                .isEqualTo(2 / 3.0);
        assertThat(part().distance(new double[] {1, 1, 0, 0}, new double[] {0, 1, 1, 0}))
                .isEqualTo(2 / 3.0);
    }

    @Test
    void putsZerosAtTheFarEnd() {
        assertThat(part().distance(new double[3], new double[] {0, 0, 3})).isEqualTo(1);
        assertThat(part().distance(new double[0], new double[0])).isEqualTo(0);
    }

    @Test
    void obeysTheTriangleInequality() {
        Triangles.check(part());
    }
}
