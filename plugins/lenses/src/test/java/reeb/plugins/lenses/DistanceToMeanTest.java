package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class DistanceToMeanTest implements LensContract, TrainableContract {
    @Override
    public DistanceToMean part() {
        return new DistanceToMean(new PlainEuclidean());
    }

    @Test
    void measuresFromTheMeanOfEachColumn() {
        Points points = Points.of(4, 2, new double[] {-3, 0, 3, 0, 0, 5, 0, -5});

        assertThat(part().view(Dataset.of(points), TestRun.serial()).column(0)).containsExactly(3, 3, 5, 5);
        assertThat(part().view(Dataset.of(Points.of(0, 2, new double[0])), TestRun.serial())
                        .rows())
                .isZero();
    }
}
