package reeb.kernels.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.linear.Projection;
import reeb.kernels.neighbors.NearestNeighborsTest;
import reeb.kernels.plain.PlainTiles;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

public final class ApproximateNeighborsTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 2000})
    void fewRowsGetTheirExactNeighbours(int rows) {
        Points points = Samples.decimals(rows, 3);
        int k = Math.min(9, rows - 1);
        NeighborGraph exact = PairSearch.nearest(points, PLAIN, k, TestRun.parallel());
        NearestNeighborsTest.equal(euclidean(points, k, TestRun.parallel()), exact);
        NearestNeighborsTest.equal(
                ApproximateNeighbors.byPairs(points, k, NeighborDescent.DEFAULT, PLAIN, TestRun.parallel()), exact);
    }

    @Test
    void findsMostNeighbours() {
        assertThat(recall(Samples.clusters(6000, 30, 20), 15)).isGreaterThan(0.95);
        assertThat(recall(Samples.clusters(5000, 1, 3), 3)).isGreaterThan(0.99);
        assertThat(recall(Samples.clusters(5000, 100, 5), 1)).isGreaterThan(0.95);
        assertThat(recall(Samples.clusters(5000, 10, 5), 90)).isGreaterThan(0.95);
    }

    @Test
    void findsMostNeighboursWithoutVectors() {
        Points points = Samples.clusters(5000, 20, 9);
        NeighborGraph found = ApproximateNeighbors.euclidean(
                new PlainTiles(false), points, 10, NeighborDescent.DEFAULT, Math::sqrt, TestRun.parallel());
        assertThat(Recall.euclidean(points, found, 200, Math::sqrt, TestRun.parallel()))
                .isGreaterThan(0.95);
    }

    @Test
    void descentImprovesWhatOneTreeFound() {
        Points points = Samples.clusters(6000, 20, 10);
        double before = 0;
        for (int rounds = 0; rounds < 3; rounds++) {
            NeighborDescent parameters = new NeighborDescent(2, 64, rounds, 15, 0);
            NeighborGraph found =
                    ApproximateNeighbors.euclidean(points, 15, parameters, Math::sqrt, TestRun.parallel());
            double recall = Recall.euclidean(points, found, 300, Math::sqrt, TestRun.parallel());
            assertThat(recall).isGreaterThan(before);
            before = recall;
        }
        assertThat(before).isGreaterThan(0.95);
    }

    @Test
    void givesTheSameForAnyNumberOfThreads() {
        Points points = Samples.clusters(5000, 12, 10);
        NeighborDescent parameters = new NeighborDescent(2, 100, 2, 12, 0);
        NearestNeighborsTest.equal(
                ApproximateNeighbors.euclidean(points, 12, parameters, Math::sqrt, TestRun.parallel()),
                ApproximateNeighbors.euclidean(points, 12, parameters, Math::sqrt, TestRun.serial()));
        NearestNeighborsTest.equal(
                ApproximateNeighbors.byPairs(points, 5, parameters, PLAIN, TestRun.parallel()),
                ApproximateNeighbors.byPairs(points, 5, parameters, PLAIN, TestRun.serial()));
    }

    @Test
    void partitionsFindMostNeighbours() {
        NeighborDescent parameters = NeighborDescent.partitions(15, 3, 3, 1, 0);
        for (int columns : new int[] {1, 12, 60}) {
            Points points = Samples.clusters(9000, columns, 20);
            NeighborGraph found =
                    ApproximateNeighbors.euclidean(points, 15, parameters, Math::sqrt, TestRun.parallel());
            isSortedAndMeasured(points, found);
            assertThat(Recall.euclidean(points, found, 300, Math::sqrt, TestRun.parallel()))
                    .as("%d columns", columns)
                    .isGreaterThan(0.98);
        }
    }

    @Test
    void morePartitionsFindMore() {
        Points points = Samples.clusters(8000, 30, 10);
        double before = 0;
        for (int passes = 1; passes <= 5; passes += 2) {
            NeighborDescent parameters = new NeighborDescent(passes, 2, 0, 400, 0, 15, 0);
            NeighborGraph found =
                    ApproximateNeighbors.euclidean(points, 15, parameters, Math::sqrt, TestRun.parallel());
            double recall = Recall.euclidean(points, found, 300, Math::sqrt, TestRun.parallel());
            assertThat(recall).isGreaterThan(before);
            before = recall;
        }
    }

    @Test
    void partitionsGiveTheSameForAnyNumberOfThreads() {
        Points points = Samples.clusters(9000, 12, 10);
        NeighborDescent parameters = new NeighborDescent(2, 3, 0, 100, 1, 12, 0);
        NearestNeighborsTest.equal(
                ApproximateNeighbors.euclidean(points, 12, parameters, Math::sqrt, TestRun.parallel()),
                ApproximateNeighbors.euclidean(points, 12, parameters, Math::sqrt, TestRun.serial()));
        NearestNeighborsTest.equal(
                ApproximateNeighbors.byPairs(points, 5, parameters, PLAIN, TestRun.parallel()),
                ApproximateNeighbors.byPairs(points, 5, parameters, PLAIN, TestRun.serial()));
    }

    @Test
    void partitionsCopeWithEqualRows() {
        NeighborDescent parameters = NeighborDescent.partitions(15, 2, 3, 1, 0);
        for (int columns : new int[] {0, 1, 9}) {
            Points points = Points.of(5000, columns, new float[5000 * columns]);
            NeighborGraph found =
                    ApproximateNeighbors.euclidean(points, 15, parameters, Math::sqrt, TestRun.parallel());
            isSortedAndMeasured(points, found);
            assertThat(found.distance(4999, 14)).isZero();
        }
    }

    @Test
    void findsNeighboursByAnyMetric() {
        Points points = Samples.clusters(4500, 10, 10);
        NeighborGraph found =
                ApproximateNeighbors.byPairs(points, 8, NeighborDescent.DEFAULT, PLAIN, TestRun.parallel());
        assertThat(Recall.byPairs(points, found, 100, PLAIN, TestRun.parallel()))
                .isGreaterThan(0.95);
        isSortedAndMeasured(points, found);
    }

    @Test
    void sortsByDistanceAndNumberAndMeasuresInDoublePrecision() {
        isSortedAndMeasured(
                Samples.clusters(5000, 7, 3), euclidean(Samples.clusters(5000, 7, 3), 6, TestRun.parallel()));
        isSortedAndMeasured(Samples.decimals(5000, 3), euclidean(Samples.decimals(5000, 3), 20, TestRun.parallel()));
    }

    @Test
    void copesWithRowsThatAreAllEqualAndRowsWithoutColumns() {
        for (int columns : new int[] {0, 1, 9}) {
            Points points = Points.of(5000, columns, new float[5000 * columns]);
            NeighborGraph found = euclidean(points, 15, TestRun.parallel());
            isSortedAndMeasured(points, found);
            assertThat(found.distance(4999, 14)).isZero();
        }
    }

    @Test
    void findsOtherwiseEqualRowsAmongMany() {
        Points points = Samples.clusters(600, 5, 3);
        float[] values = new float[6000 * 5];
        for (int row = 0; row < 6000; row++) {
            points.copyRow(row % 600, values, row * 5);
        }
        Points tenTimes = Points.of(6000, 5, values);
        NeighborGraph found = euclidean(tenTimes, 5, TestRun.parallel());
        isSortedAndMeasured(tenTimes, found);
        int equal = 0;
        for (int row = 0; row < 6000; row++) {
            equal += found.distance(row, 4) == 0 ? 1 : 0;
        }
        assertThat(equal).isGreaterThan(5900);
    }

    @Test
    void clustersFarApartKeepToThemselves() {
        RandomGenerator random = Samples.random(3);
        double[] values = new double[5000 * 4];
        for (int i = 0; i < values.length; i++) {
            int group = i / 4 % 50;
            values[i] = group * 1e6 + random.nextGaussian();
        }
        Points points = Points.of(5000, 4, values);
        NeighborGraph found = euclidean(points, 10, TestRun.parallel());
        for (int row = 0; row < 5000; row++) {
            assertThat(found.neighbor(row, 9) % 50).isEqualTo(row % 50);
        }
    }

    @Test
    void copesWithValuesBeyondSinglePrecision() {
        Points small = Samples.clusters(4500, 5, 4);
        for (double scale : new double[] {1e-200, 1e-45, 1e38, 1e150}) {
            double[] values = new double[4500 * 5];
            for (int i = 0; i < values.length; i++) {
                values[i] = small.at(i / 5, i % 5) * scale;
            }
            Points points = Points.of(4500, 5, values);
            NeighborGraph found = euclidean(points, 7, TestRun.parallel());
            NeighborGraph expected = euclidean(small, 7, TestRun.parallel());
            int same = 0;
            for (int row = 0; row < 4500; row++) {
                same += found.neighbor(row, 0) == expected.neighbor(row, 0) ? 1 : 0;
            }
            // The squares of the smallest vanish in double precision too, so that all rows are as near.
            assertThat(same).isGreaterThan(scale < 1e-160 ? -1 : 4400);
        }
    }

    @Test
    void refusesWhatItCannotSearch() {
        Points points = Samples.clusters(5000, 3, 2);
        for (int k : new int[] {-1, 0, 5000, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> euclidean(points, k, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("neighbors: ")
                    .hasMessageContaining(Integer.toString(k))
                    .hasMessageContaining("at least ");
        }
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] values = new double[10000];
            values[2 * 4321 + 1] = wrong;
            assertThatThrownBy(() -> euclidean(Points.of(5000, 2, values), 3, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("row 4321");
        }
        assertThatThrownBy(() -> new NeighborDescent(0, 0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NeighborDescent(1, 0, 0, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsWhenCancelled() {
        Points points = Samples.clusters(9000, 4, 5);
        for (int steps = 0; steps < 60; steps += 7) {
            Run run = TestRun.cancelledAfter(steps);
            assertThatThrownBy(() -> euclidean(points, 3, run)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void findsMostNeighboursOfDigits() throws IOException {
        Points digits = NearestNeighborsTest.digits(10_000);
        assertThat(recall(digits, 15)).isGreaterThan(0.95);
        double[] means = new double[784];
        RandomGenerator random = Samples.random(12);
        double[][] directions = new double[30][];
        Arrays.setAll(directions, i -> random.doubles(784, -1, 1).toArray());
        Points projected = Projection.onto(digits, means, Arrays.asList(directions), TestRun.parallel());
        assertThat(recall(projected, 15)).isGreaterThan(0.95);
        assertThat(recall(projected, 30)).isGreaterThan(0.95);
    }

    public static NeighborGraph euclidean(Points points, int k, Run run) {
        return ApproximateNeighbors.euclidean(points, k, NeighborDescent.DEFAULT, Math::sqrt, run);
    }

    private static double recall(Points points, int k) {
        NeighborGraph found = euclidean(points, k, TestRun.parallel());
        return Recall.euclidean(points, found, 500, Math::sqrt, TestRun.parallel());
    }

    private static void isSortedAndMeasured(Points points, NeighborGraph graph) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        for (int row = 0; row < graph.rows(); row += 7) {
            points.copyRow(row, from);
            for (int rank = 0; rank < graph.k(); rank++) {
                points.copyRow(graph.neighbor(row, rank), to);
                assertThat(graph.neighbor(row, rank)).isNotEqualTo(row);
                assertThat(graph.distance(row, rank)).isEqualTo(PLAIN.distance(from, to));
                if (rank > 0) {
                    int compared = Double.compare(graph.distance(row, rank - 1), graph.distance(row, rank));
                    assertThat(compared).isLessThanOrEqualTo(0);
                    assertThat(compared < 0 || graph.neighbor(row, rank - 1) < graph.neighbor(row, rank))
                            .isTrue();
                }
            }
        }
    }
}
