package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.MetricContract;
import reeb.testkit.TestRun;

final class StandardizedEuclideanTest implements MetricContract {
    @Override
    public Metric part() {
        return new StandardizedEuclidean();
    }

    /** Samples have too few rows, or equal ones. */
    @Override
    public Metric fitted(Points points) {
        int rows = 3 * points.columns() + 20;
        Points more = MetricContract.tied(rows, points.columns());
        return part().fitted(points.rows() == 60 ? points : more, TestRun.serial());
    }

    @Test
    void letsConstantColumnsAddNothing() {
        Points points = Points.of(3, 2, new double[] {1, 7, 2, 7, 3, 7});
        assertThat(part().fitted(points, TestRun.serial()).distance(new double[] {1, 7}, new double[] {3, 7}))
                .isEqualTo(2);
    }

    @Test
    void refusesToMeasureBeforeItHasSeenTheData() {
        assertThatThrownBy(() -> part().distance(new double[2], new double[2]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has to see the whole data first");
    }
}
