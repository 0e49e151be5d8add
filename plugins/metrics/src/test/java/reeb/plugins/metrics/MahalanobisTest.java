package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.MetricContract;
import reeb.testkit.TestRun;

final class MahalanobisTest implements MetricContract {
    @Override
    public Metric part() {
        return new Mahalanobis();
    }

    /** Samples have too few rows, or equal ones. */
    @Override
    public Metric fitted(Points points) {
        int rows = 3 * points.columns() + 20;
        Points more = MetricContract.tied(rows, points.columns());
        return part().fitted(points.rows() == 60 ? points : more, TestRun.serial());
    }

    @Test
    void needsMoreRowsThanColumns() {
        assertThatThrownBy(() -> part().fitted(Points.of(3, 3, new double[9]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("let a step pca");
    }

    @Test
    void namesAColumnThatFollowsFromOthers() {
        double[] values = new double[90];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 2 ? values[i - 1] + 2 * values[i - 2] : Math.sin(i * i);
        }
        assertThatThrownBy(() -> part().fitted(Points.of(30, 3, values), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column 2 (counted from 0) follows from those before it");
    }

    @Test
    void refusesToMeasureBeforeItHasSeenTheData() {
        assertThatThrownBy(() -> part().distance(new double[2], new double[2]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has to see the whole data first");
    }
}
