package example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Clusterer;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.TestRun;

/** Inherits what holds for every clusterer. */
final class WideGapsTest implements ClustererContract {
    @Override
    public Clusterer part() {
        return new WideGaps(8);
    }

    @Test
    void beginsAClusterBehindAWideGap() {
        // Distances from the mean, 4: 4, 3, 2, 1, 10.
        Points points = Points.of(5, 1, new double[] {0, 1, 2, 3, 14});

        assertThat(new WideGaps(5).cluster(points, TestRun.serial()).toArray()).containsExactly(0, 0, 0, 0, 1);
        assertThat(new WideGaps(7).cluster(points, TestRun.serial()).toArray()).containsOnly(0);
    }
}
