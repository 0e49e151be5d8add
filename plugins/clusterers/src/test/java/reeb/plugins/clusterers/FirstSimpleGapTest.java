package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class FirstSimpleGapTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public FirstSimpleGap part() {
        return new FirstSimpleGap(0.3, METRIC);
    }

    @Test
    void stopsBeforeTheFirstMuchLongerJoin() {
        Points line = Points.of(6, 1, new double[] {0, 1, 2.2, 10, 11, 30});

        assertThat(new FirstSimpleGap(0.3, METRIC).cluster(line, TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 0, 1, 1, 2));
        assertThat(new FirstSimpleGap(0.5, METRIC).cluster(line, TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 0, 0, 0, 1));
        assertThat(new FirstSimpleGap(0.9, METRIC).cluster(line, TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 0, 0, 0, 0));
    }

    @Test
    void takesTheFirstJoinAsAGapFromZero() {
        assertThat(part().cluster(Points.of(3, 1, new double[] {0, 5, 11}), TestRun.serial()))
                .isEqualTo(Labels.of(0, 1, 2));
    }
}
