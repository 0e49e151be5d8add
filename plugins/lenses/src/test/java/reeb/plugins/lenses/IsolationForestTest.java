package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class IsolationForestTest implements LensContract, TrainableContract {
    @Override
    public IsolationForest part() {
        return new IsolationForest(100, 256);
    }

    @Test
    void findsTheStrays() {
        Random random = new Random(3);
        double[] values = random.doubles(2000, -1, 1).toArray();
        values[0] = 9;
        values[1999] = -9;

        double[] scores = part().view(Dataset.of(Points.of(1000, 2, values)), TestRun.parallel())
                .column(0);

        double[] others = Arrays.copyOfRange(scores, 1, 999);
        assertThat(Math.min(scores[0], scores[999]))
                .isGreaterThan(Arrays.stream(others).max().orElseThrow())
                .isGreaterThan(0.6);
        assertThat(Arrays.stream(others).average().orElseThrow()).isLessThan(0.5);
    }

    @Test
    void isHalfWhereNothingTellsRowsApart() {
        assertThat(part().view(Dataset.of(Points.of(300, 2, new double[600])), TestRun.serial())
                        .column(0))
                .usingComparatorWithPrecision(1e-12)
                .containsOnly(0.5);
        assertThat(part().view(Dataset.of(Points.of(1, 2, new double[2])), TestRun.serial())
                        .column(0))
                .containsExactly(0.5);
        assertThat(part().view(Dataset.of(Points.of(0, 2, new double[0])), TestRun.serial())
                        .rows())
                .isZero();
    }

    @Test
    void knowsTheDepthOfRandomTrees() {
        assertThat(IsolationTree.usualDepth(1)).isZero();
        assertThat(IsolationTree.usualDepth(2)).isEqualTo(1);
        assertThat(IsolationTree.usualDepth(256)).isCloseTo(10.2487, within(1e-3));
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().view(Dataset.of(Iris.points()), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }
}
