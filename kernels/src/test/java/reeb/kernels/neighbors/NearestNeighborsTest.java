package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.base.SortedKeys;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

public final class NearestNeighborsTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 63, 64, 65, 127, 128, 129, 160, 300})
    void equalsTheSearchByPairs(int rows) {
        for (int columns : new int[] {1, 2, 3, 17, 50}) {
            equalsThePlainSearch(Samples.gaussian(rows, columns, 0), 1);
            equalsThePlainSearch(Samples.gaussian(rows, columns, 1000), Math.ceilDiv(rows, 3));
            equalsThePlainSearch(Samples.decimals(rows, columns), Math.ceilDiv(rows, 4));
            equalsThePlainSearch(Samples.bytes(rows, columns), rows - 1);
        }
    }

    @Test
    void findsAnyNumberOfNeighbours() {
        Points points = Samples.decimals(70, 4);
        for (int k = 1; k < 70; k += 4) {
            equalsThePlainSearch(points, k);
        }
    }

    @Test
    void equalsTheSearchByPairsForPictures() {
        equalsThePlainSearch(Samples.gaussian(130, 784, 0.5), 15);
        equalsThePlainSearch(Samples.decimals(130, 784), 15);
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 1300})
    void equalsTheSearchByPairsForManyRows(int rows) {
        equalsThePlainSearch(Samples.decimals(rows, 3), 10);
        equalsThePlainSearch(Samples.gaussian(rows, 16, 0), 90);
        equalsThePlainSearch(Samples.gaussian(rows, 2, 0), rows - 1);
    }

    @Test
    void plainSearchSortsByDistanceAndNumber() {
        Points points = Samples.decimals(90, 2);
        double[] distances = new double[90];
        NeighborGraph graph = PairSearch.nearest(points, PLAIN, 60, TestRun.parallel());
        for (int row = 0; row < 90; row++) {
            int from = row;
            PLAIN.distances(points, row, distances);
            int[] expected = IntStream.range(0, 90)
                    .filter(other -> other != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> distances[other]))
                    .mapToInt(Integer::intValue)
                    .limit(60)
                    .toArray();
            assertThat(neighbors(graph, row)).isEqualTo(expected);
        }
    }

    @Test
    void measuresAgainWhatSinglePrecisionCannotTell() {
        double[] values = new double[600 * 5];
        RandomGenerator random = Samples.random(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e8 + random.nextInt(1000) * 1e-6;
        }
        values[77] = -1e12;
        equalsThePlainSearch(Points.of(600, 5, values), 20);
    }

    @Test
    void copesWithValuesBeyondSinglePrecision() {
        Points small = Samples.decimals(150, 5);
        for (double scale : new double[] {1e-320, 1e-200, 1e-45, 1e-38, 1e-20, 1e15, 1e38, 1e100, 1e200, 1e308}) {
            double[] values = new double[750];
            for (int i = 0; i < values.length; i++) {
                values[i] = small.at(i / 5, i % 5) * scale;
            }
            equalsThePlainSearch(Points.of(150, 5, values), 7);
        }
    }

    @Test
    void putsRowsWithoutNumbersLast() {
        double[] values = new double[70 * 5];
        Arrays.setAll(values, i -> i % 23);
        values[12] = Double.NaN;
        values[200] = Double.POSITIVE_INFINITY;
        equalsThePlainSearch(Points.of(70, 5, values), 69);
    }

    @Test
    void findsZeroRowsDoublesAndRowsWithoutColumns() {
        equalsThePlainSearch(Points.of(700, 20, new float[14000]), 15);
        equalsThePlainSearch(Points.of(100, 0, new float[0]), 3);
        Points points = Samples.gaussian(200, 20, 0);
        int[] fourTimes = new int[800];
        Arrays.setAll(fourTimes, i -> i * 7 % 200);
        equalsThePlainSearch(points.select(Rows.of(fourTimes)), 2);
        equalsThePlainSearch(points.select(Rows.of(fourTimes)), 9);
    }

    @Test
    void refusesMoreNeighboursThanOtherRows() {
        Points points = Samples.gaussian(100, 3, 0);
        for (int k : new int[] {-1, 0, 100, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> NearestNeighbors.euclidean(points, k, Math::sqrt, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("neighbors: ")
                    .hasMessageContaining(Integer.toString(k))
                    .hasMessageContaining("at least ");
            assertThatThrownBy(() -> NearestNeighbors.cosine(points, k, PLAIN, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("neighbors: ")
                    .hasMessageContaining(Integer.toString(k))
                    .hasMessageContaining("at least ");
        }
    }

    @Test
    void stopsWhenCancelled() {
        Points points = Samples.gaussian(3000, 4, 0);
        for (int steps = 0; steps < 40; steps += 3) {
            Run run = TestRun.cancelledAfter(steps);
            assertThatThrownBy(() -> NearestNeighbors.euclidean(points, 3, Math::sqrt, run))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void findsAllNeighboursOfDigits() throws IOException {
        Points digits = digits(1500);
        NeighborGraph found = NearestNeighbors.euclidean(digits, 15, Math::sqrt, TestRun.parallel());
        equal(found, PairSearch.nearest(digits, PLAIN, 15, TestRun.parallel()));
        equal(NearestNeighbors.euclidean(digits, 15, Math::sqrt, TestRun.serial()), found);
    }

    public static Points digits(int rows) throws IOException {
        Path file = Path.of(System.getenv("REEB_DATA"), "mnist", "t10k-images-idx3-ubyte.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.skipNBytes(16);
            return Points.of(rows, 784, in.readNBytes(rows * 784));
        }
    }

    @Test
    void selectsTheLeast() {
        RandomGenerator random = Samples.random(8);
        for (int size = 1; size < 60; size++) {
            long[] values = random.longs(size, -20, 20).toArray();
            int place = random.nextInt(size);
            long[] sorted = Arrays.stream(values).sorted().toArray();
            SortedKeys.select(values, size, place);
            assertThat(Arrays.stream(values, 0, place + 1).sorted().toArray())
                    .isEqualTo(Arrays.copyOf(sorted, place + 1));
        }
    }

    private static void equalsThePlainSearch(Points points, int k) {
        NeighborGraph expected = PairSearch.nearest(points, PLAIN, k, TestRun.parallel());
        for (Tiles tiles : Samples.allTiles()) {
            equal(NearestNeighbors.euclidean(tiles, points, k, Math::sqrt, TestRun.parallel()), expected);
        }
        equal(NearestNeighbors.euclidean(points, k, Math::sqrt, TestRun.serial()), expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200, 700})
    void equalsTheSearchByPairsForCosines(int rows) {
        for (int columns : new int[] {1, 2, 17, 50}) {
            cosineEqualsThePlainSearch(Samples.gaussian(rows, columns, 0));
            cosineEqualsThePlainSearch(Samples.decimals(rows, columns));
            cosineEqualsThePlainSearch(Samples.gaussian(rows, columns, 1000));
        }
        cosineEqualsThePlainSearch(Points.of(rows, 3, new float[rows * 3]));
    }

    private static void cosineEqualsThePlainSearch(Points points) {
        PlainCosine cosine = new PlainCosine();
        NeighborGraph expected = PairSearch.nearest(points, cosine, 12, TestRun.parallel());
        for (Tiles tiles : Samples.allTiles()) {
            equal(NearestNeighbors.cosine(tiles, points, 12, cosine, TestRun.parallel()), expected);
        }
    }

    private record PlainCosine() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            double squares = Vectors.dot(a, a) * Vectors.dot(b, b);
            boolean same = Arrays.equals(a, b);
            return squares == 0 || same ? (same ? 0 : 1) : Math.max(0, 1 - Vectors.dot(a, b) / Math.sqrt(squares));
        }
    }

    public static void equal(NeighborGraph found, NeighborGraph expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(neighbors(found, row)).isEqualTo(neighbors(expected, row));
            for (int rank = 0; rank < expected.k(); rank++) {
                assertThat(Double.compare(found.distance(row, rank), expected.distance(row, rank)))
                        .isZero();
            }
        }
    }

    private static int[] neighbors(NeighborGraph graph, int row) {
        return IntStream.range(0, graph.k())
                .map(rank -> graph.neighbor(row, rank))
                .toArray();
    }
}
