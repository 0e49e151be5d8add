package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.testkit.MetricContract;

final class SquaredEuclideanTest implements MetricContract {
    @Override
    public Metric part() {
        return new SquaredEuclidean();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2}, new double[] {4, -2})).isCloseTo(25, within(1e-15));
    }
}
