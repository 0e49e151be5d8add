package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class FirstEmptyBinTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public FirstEmptyBin part() {
        return new FirstEmptyBin(10, METRIC);
    }

    @Test
    void stopsInTheFirstEmptyBin() {
        Points line = Points.of(6, 1, new double[] {0, 1, 2.2, 10, 11, 30});

        assertThat(part().cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 0, 0, 1, 1, 2));
        assertThat(new FirstEmptyBin(2, METRIC).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 0, 0, 0, 0, 0));
    }

    @Test
    void keepsRowsTogetherThatAreAllAsFarFromEachOther() {
        Points corners = Points.of(3, 3, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

        assertThat(part().cluster(corners, TestRun.serial())).isEqualTo(Labels.of(0, 0, 0));
        assertThat(part().cluster(Points.of(2, 1, new double[] {0, 1}), TestRun.serial()))
                .isEqualTo(Labels.of(0, 0));
    }
}
