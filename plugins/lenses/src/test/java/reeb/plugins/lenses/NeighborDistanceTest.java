package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.AllPairs;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class NeighborDistanceTest implements LensContract, TrainableContract {
    private static final Points LINE = Points.of(5, 1, new double[] {0, 1, 3, 3, 10});

    @Override
    public NeighborDistance part() {
        return lens(5, NeighborDistance.How.LAST);
    }

    @Test
    void givesTheDistanceOfTheLastNeighbourTheirMeanOrTheirSum() {
        assertThat(values(NeighborDistance.How.LAST)).containsExactly(3, 2, 2, 2, 7);
        assertThat(values(NeighborDistance.How.MEAN)).containsExactly(2, 1.5, 1, 1, 7);
        assertThat(values(NeighborDistance.How.SUM)).containsExactly(4, 3, 2, 2, 14);
    }

    @Test
    void measuresLaterRowsAgainstThoseItKnows() {
        Points fresh = Points.of(2, 1, new double[] {2, 3});

        assertThat(later(NeighborDistance.How.LAST, fresh)).containsExactly(1, 2);
        assertThat(later(NeighborDistance.How.SUM, fresh)).containsExactly(2, 2);
    }

    private static double[] later(NeighborDistance.How how, Points fresh) {
        return lens(2, how)
                .train(Dataset.of(LINE), TestRun.serial())
                .transform(fresh, TestRun.serial())
                .column(0);
    }

    private static double[] values(NeighborDistance.How how) {
        return lens(2, how).view(Dataset.of(LINE), TestRun.serial()).column(0);
    }

    private static NeighborDistance lens(int k, NeighborDistance.How how) {
        return new NeighborDistance(k, how, new PlainEuclidean(), new AllPairs());
    }
}
