package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class FirstHistogramGapTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public FirstHistogramGap part() {
        return new FirstHistogramGap(5, METRIC);
    }

    @Test
    void stopsAtTheFirstEmptyBin() {
        Points line = Points.of(6, 1, new double[] {0, 1, 2.2, 10, 11, 30});

        assertThat(part().cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 0, 0, 0, 0, 1));
    }

    @Test
    void takesMoreBinsUntilOneIsEmpty() {
        Points line = Points.of(4, 1, new double[] {0, 1, 3, 6});

        assertThat(new FirstHistogramGap(1, METRIC).cluster(line, TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 1, 2));
    }

    @Test
    void splitsAllRowsWhereAllJoinsAreAsLong() {
        assertThat(part().cluster(Points.of(3, 1, new double[] {0, 1, 2}), TestRun.serial()))
                .isEqualTo(Labels.of(0, 1, 2));
        assertThat(part().cluster(Points.of(2, 1, new double[] {0, 1}), TestRun.serial()))
                .isEqualTo(Labels.of(0, 0));
    }
}
