package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.AllPairs;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class DistanceToMeasureTest implements LensContract, TrainableContract {
    private static final Points LINE = Points.of(4, 1, new double[] {0, 1, 3, 7});

    @Override
    public DistanceToMeasure part() {
        return lens(0.1);
    }

    @Test
    void averagesTheSquaresOfTheNearestShareTheRowItselfAmongThem() {
        assertThat(lens(0.5).view(Dataset.of(LINE), TestRun.serial()).column(0))
                .containsExactly(
                        new double[] {Math.sqrt(1 / 2.0), Math.sqrt(1 / 2.0), Math.sqrt(4 / 2.0), Math.sqrt(16 / 2.0)},
                        within(1e-15));
        assertThat(lens(1).view(Dataset.of(LINE), TestRun.serial()).at(0, 0)).isEqualTo(Math.sqrt((1 + 9 + 49) / 4.0));
    }

    @Test
    void countsTheLastOneInPart() {
        assertThat(lens(0.625).view(Dataset.of(LINE), TestRun.serial()).at(0, 0))
                .isEqualTo(Math.sqrt((1 + 0.5 * 9) / 2.5));
    }

    @Test
    void isNothingWhereTheShareIsTheRowItself() {
        assertThat(lens(0.25).view(Dataset.of(LINE), TestRun.serial()).column(0))
                .containsOnly(0);
        assertThat(lens(0.5)
                        .view(Dataset.of(Points.of(0, 1, new double[0])), TestRun.serial())
                        .rows())
                .isZero();
    }

    private static DistanceToMeasure lens(double share) {
        return new DistanceToMeasure(share, new PlainEuclidean(), new AllPairs());
    }
}
