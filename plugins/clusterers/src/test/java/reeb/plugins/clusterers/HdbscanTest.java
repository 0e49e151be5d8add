package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class HdbscanTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public Hdbscan part() {
        return of(5, 5, ClusterSelection.EXCESS_OF_MASS);
    }

    @Test
    void findsThreeBlobs() {
        Labels labels =
                of(10, 10, ClusterSelection.EXCESS_OF_MASS).cluster(ClustererContract.blobs(300), TestRun.parallel());

        assertThat(labels.toArray())
                .isEqualTo(IntStream.range(0, 300).map(row -> row % 3).toArray());
    }

    @Test
    void findsADenseAndASparseGroup() {
        double[] line = IntStream.range(0, 40)
                .mapToDouble(i -> i < 20 ? i * 0.01 : 5 + i)
                .toArray();

        Labels labels = part().cluster(Points.of(40, 1, line), TestRun.serial());

        assertThat(labels.toArray())
                .isEqualTo(IntStream.range(0, 40).map(i -> i / 20).toArray());
    }

    @Test
    void takesGroupsApartAndLeavesAFarRow() {
        Labels labels =
                of(3, 2, ClusterSelection.EXCESS_OF_MASS).cluster(line(0, 1, 2, 10, 11, 12, 30), TestRun.serial());

        assertThat(labels).extracting(Labels::toArray).isEqualTo(new int[] {0, 0, 0, 1, 1, 1, -1});
    }

    @Test
    void takesTheMoreStableOfAClusterAndItsParts() {
        Points apart = line(0, 1, 2, 5, 6, 7, 30, 31, 32);
        Points near = line(0, 1, 2, 3.2, 4.2, 5.2, 30, 31, 32);

        // Between 23 and 3 the six rows are one cluster of stability 6 (1/3 - 1/23) < 2 * 3 (1 - 1/3).
        assertThat(of(3, 2, ClusterSelection.EXCESS_OF_MASS).cluster(apart, TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2});
        assertThat(of(3, 2, ClusterSelection.EXCESS_OF_MASS).cluster(near, TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1});
        assertThat(of(3, 2, ClusterSelection.LEAF).cluster(near, TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2});
    }

    @Test
    void doesNotSplitBelowEpsilon() {
        Points groups = line(0, 1, 2, 5, 6, 7, 30, 31, 32);

        for (ClusterSelection selection : ClusterSelection.values()) {
            assertThat(with(selection, false, 4).cluster(groups, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1});
            assertThat(with(selection, false, 2).cluster(groups, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2});
            assertThat(with(selection, false, 99).cluster(groups, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1});
            assertThat(with(selection, true, 24).cluster(groups, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0});
        }
    }

    @Test
    void takesAllRowsTogetherOnlyWhereAllowed() {
        Points evenly = line(0, 1, 2, 3, 4, 5, 50);

        for (ClusterSelection selection : ClusterSelection.values()) {
            assertThat(with(selection, false, 0).cluster(evenly, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {-1, -1, -1, -1, -1, -1, -1});
            assertThat(with(selection, true, 0).cluster(evenly, TestRun.serial()))
                    .extracting(Labels::toArray)
                    .isEqualTo(new int[] {0, 0, 0, 0, 0, 0, -1});
        }
    }

    @Test
    void leavesARowBetweenTwoClustersToNeither() {
        Points bridge = line(0, 1, 2, 5, 8, 9, 10);

        assertThat(of(3, 3, ClusterSelection.EXCESS_OF_MASS).cluster(bridge, TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 0, 0, -1, 1, 1, 1});
    }

    @Test
    void makesEqualRowsOneCluster() {
        Points equal = line(7, 3, 7, 3, 7, 3, 7, 3);

        assertThat(of(3, 3, ClusterSelection.EXCESS_OF_MASS).cluster(equal, TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 1, 0, 1, 0, 1, 0, 1});
        assertThat(with(ClusterSelection.LEAF, true, 0).cluster(line(1, 1, 1, 1), TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {0, 0, 0, 0});
    }

    @Test
    void callsTooFewRowsNoise() {
        assertThat(of(5, 2, ClusterSelection.LEAF).minimumRows()).isEqualTo(5);
        assertThat(of(5, 9, ClusterSelection.LEAF).minimumRows()).isEqualTo(9);
        assertThat(of(3, 6, ClusterSelection.LEAF).cluster(line(0, 0, 0, 0, 0), TestRun.serial()))
                .extracting(Labels::toArray)
                .isEqualTo(new int[] {-1, -1, -1, -1, -1});
    }

    @ParameterizedTest
    @EnumSource(ClusterSelection.class)
    void equalsTheDefinition(ClusterSelection selection) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int enough = 2 + random.nextInt(4);
            int minSamples = 1 + random.nextInt(5);
            int rows = 6 + random.nextInt(30);
            Points points = points(random, rows, selection == ClusterSelection.LEAF && seed % 2 == 0);

            Labels labels = of(enough, minSamples, selection).cluster(points, TestRun.serial());

            PlainHdbscan plain = new PlainHdbscan(distances(points), minSamples, enough);
            assertThat(labels.toArray())
                    .as("seed %d", seed)
                    .isEqualTo(plain.labels(selection).toArray());
            assertThat(labels.strengths().orElseThrow())
                    .as("seed %d", seed)
                    .usingComparatorWithPrecision(1e-12)
                    .containsExactly(plain.strengths(selection));
            assertThat(labels.outliers().orElseThrow())
                    .as("seed %d", seed)
                    .usingComparatorWithPrecision(1e-12)
                    .containsExactly(plain.outliers());
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Points points = points(random, 60, true);
            List<Integer> order = Arrays.asList(IntStream.range(0, 60).boxed().toArray(Integer[]::new));
            Collections.shuffle(order, random);
            double[] shuffled = order.stream()
                    .flatMapToDouble(row -> Arrays.stream(new double[] {points.at(row, 0), points.at(row, 1)}))
                    .toArray();

            int[] labels = of(4, 3, ClusterSelection.LEAF)
                    .cluster(points, TestRun.serial())
                    .toArray();
            Labels again = of(4, 3, ClusterSelection.LEAF).cluster(Points.of(60, 2, shuffled), TestRun.serial());

            int[] moved = order.stream().mapToInt(row -> labels[row]).toArray();
            assertThat(again.toArray())
                    .as("seed %d", seed)
                    .isEqualTo(Numbering.byLowestRow(moved).toArray());
        }
    }

    @Test
    void tellsHowStronglyRowsBelongAndWhichAreOutliers() {
        Labels labels = of(3, 2, ClusterSelection.EXCESS_OF_MASS)
                .cluster(line(0, 1, 2, 4, 20, 21, 22, 23, 60), TestRun.serial());

        assertThat(labels.toArray()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, -1);
        assertThat(labels.strengths().orElseThrow()).containsExactly(1, 1, 1, 0.5, 1, 1, 1, 1, 0);
        assertThat(labels.outliers().orElseThrow()).containsExactly(0, 0, 0, 0.5, 0, 0, 0, 0, 1 - 1 / 37.0);
    }

    @Test
    void equalRowsAreNoOutliers() {
        Labels labels = of(3, 3, ClusterSelection.LEAF).cluster(line(7, 3, 7, 3, 7, 3, 90), TestRun.serial());

        assertThat(labels.strengths().orElseThrow()).containsExactly(1, 1, 1, 1, 1, 1, 0);
        assertThat(labels.outliers().orElseThrow()).containsExactly(0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void stopsWhileItLinks() {
        assertThatThrownBy(() -> part().cluster(ClustererContract.blobs(320), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }

    private static Points points(Random random, int rows, boolean grid) {
        return Points.of(
                rows,
                2,
                IntStream.range(0, 2 * rows)
                        .mapToDouble(i -> grid ? random.nextInt(12) : random.nextGaussian())
                        .toArray());
    }

    private static double[][] distances(Points points) {
        double[][] distances = new double[points.rows()][points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            METRIC.distances(points, row, distances[row]);
        }
        return distances;
    }

    private static Points line(double... places) {
        return Points.of(places.length, 1, places);
    }

    private static Hdbscan with(ClusterSelection selection, boolean allowSingleCluster, double epsilon) {
        return new Hdbscan(3, Optional.of(2), selection, allowSingleCluster, epsilon, METRIC);
    }

    private static Hdbscan of(int minClusterSize, int minSamples, ClusterSelection selection) {
        return new Hdbscan(minClusterSize, Optional.of(minSamples), selection, false, 0, METRIC);
    }
}
