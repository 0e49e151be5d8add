package reeb.toolkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Points;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class SubsampleScaleTest {
    private static final PlainEuclidean METRIC = new PlainEuclidean();
    private static final SubsampleScale USUAL = new SubsampleScale(20, 0, 10);

    @ParameterizedTest
    @CsvSource({"200, 86", "300, 121", "150, 68", "180, 79", "2, 2", "10, 10"})
    void drawsAsManyRowsAsGudhi(int rows, int drawn) {
        assertThat(USUAL.size(rows)).isEqualTo(drawn);
    }

    @Test
    void findsTheRowThatIsFarthestFromAPartHoweverFewNeighboursAreKnown() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = random(60, seed);
            BitSet part = new BitSet();
            new Random(seed).ints(5, 0, 60).forEach(part::set);
            double[] distances = new double[60];
            double farthest = 0;
            for (int row = 0; row < 60; row++) {
                METRIC.distances(points, row, distances);
                farthest = Math.max(
                        farthest,
                        part.stream()
                                .mapToDouble(other -> distances[other])
                                .min()
                                .orElseThrow());
            }

            for (int k : new int[] {1, 5, 59}) {
                assertThat(SubsampleScale.farthest(points, METRIC, METRIC.nearest(points, k, TestRun.serial()), part))
                        .as("seed %d", seed)
                        .isEqualTo(farthest);
            }
        }
    }

    @Test
    void estimatesTheSameForAnyNumberOfThreads() {
        Points points = random(500, 1);

        double scale = USUAL.estimate(points, METRIC, TestRun.serial());

        assertThat(scale).isBetween(0.01, 0.3);
        assertThat(USUAL.estimate(points, METRIC, TestRun.parallel())).isEqualTo(scale);
    }

    @Test
    void isNothingForNoRowsAndForOne() {
        assertThat(USUAL.estimate(random(0, 1), METRIC, TestRun.serial())).isZero();
        assertThat(USUAL.estimate(random(1, 1), METRIC, TestRun.serial())).isZero();
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> USUAL.estimate(random(100, 1), METRIC, TestRun.cancelledAfter(10)))
                .isInstanceOf(CancellationException.class);
    }

    private static Points random(int rows, int seed) {
        return Points.of(rows, 2, new Random(seed).doubles(2L * rows).toArray());
    }
}
