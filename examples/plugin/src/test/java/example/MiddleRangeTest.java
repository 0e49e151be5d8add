package example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

/** Inherits what holds for every lens. */
final class MiddleRangeTest implements LensContract {
    @Override
    public Lens part() {
        return new MiddleRange(0.1);
    }

    @Test
    void leavesOutTheOutermostFeatures() {
        Dataset data = Dataset.of(Points.of(1, 5, new double[] {100, 3, -50, 1, 2}));

        assertThat(new MiddleRange(0).view(data, TestRun.serial()).at(0, 0)).isEqualTo(150);
        assertThat(new MiddleRange(0.2).view(data, TestRun.serial()).at(0, 0)).isEqualTo(2);
        assertThat(new MiddleRange(0.5).view(data, TestRun.serial()).at(0, 0)).isEqualTo(0);
    }
}
