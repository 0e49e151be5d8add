package reeb.kernels.neighbors.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.Samples;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.NearestNeighborsTest;
import reeb.kernels.rows.Centre;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class ProjectionBoundsTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @ParameterizedTest
    @ValueSource(ints = {2, 31, 32, 33, 300, 700})
    void findsWhatPlainLoopsFind(int rows) {
        for (int columns : new int[] {1, 63, 130}) {
            equalsThePlainSearch(Samples.gaussian(rows, columns, 0), 1);
            equalsThePlainSearch(Samples.gaussian(rows, columns, 1000), Math.ceilDiv(rows, 3));
            equalsThePlainSearch(Samples.decimals(rows, columns), Math.ceilDiv(rows, 4));
            equalsThePlainSearch(Samples.bytes(rows, columns), Math.min(40, rows - 1));
        }
    }

    @Test
    void findsWhatPlainLoopsFindWhereTheDirectionsTellAllOrNothing() {
        RandomGenerator random = Samples.random(1);
        double[] line = new double[200 * 300];
        double[] apart = new double[200 * 300];
        for (int row = 0; row < 200; row++) {
            int place = random.nextInt(20);
            for (int column = 0; column < 300; column++) {
                line[row * 300 + column] = place * column;
            }
            apart[row * 300 + row] = 1;
        }
        equalsThePlainSearch(Points.of(200, 300, line), 15);
        equalsThePlainSearch(Points.of(200, 300, apart), 15);
    }

    @Test
    void copesWithZerosDoublesAndOneFarRow() {
        equalsThePlainSearch(Points.of(600, 70, new float[42000]), 5);
        int[] twice = new int[600];
        Arrays.setAll(twice, i -> i / 2);
        equalsThePlainSearch(Samples.gaussian(300, 70, 0).select(Rows.of(twice)), 4);
        float[] values = new float[600 * 70];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 13 / 10f;
        }
        values[500] = 1e6f;
        equalsThePlainSearch(Points.of(600, 70, values), 30);
    }

    @Test
    void copesWithValuesBeyondSinglePrecision() {
        for (double scale : new double[] {1e-320, 1e-200, 1e-45, 1e-38, 1e-20, 1e12, 1e13, 1e15, 1e38, 1e100, 1e308}) {
            equalsThePlainSearch(scaled(scale, 0), 6);
        }
        equalsThePlainSearch(scaled(1e-6, 1e8), 6);
        equalsThePlainSearch(scaled(Double.NaN, 0), 6);
        equalsThePlainSearch(scaled(Double.POSITIVE_INFINITY, 0), 6);
    }

    private static Points scaled(double scale, double offset) {
        Points points = Samples.decimals(150, 70);
        double[] values = new double[150 * 70];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.at(i / 70, i % 70) * scale + offset;
        }
        return Points.of(150, 70, values);
    }

    @Test
    void isChosenForManyRowsWhoseNeighboursAreNear() {
        assertThat(chosen(groups(1024, 256, 0.01f))).isTrue();
        assertThat(chosen(groups(1024, 256, 100))).isFalse();
        assertThat(chosen(groups(1023, 256, 0.01f))).isFalse();
        assertThat(chosen(groups(1024, 255, 0.01f))).isFalse();
    }

    @Test
    void findsWhatPlainLoopsFindWhereItIsChosen() {
        Points points = groups(1100, 260, 0.01f);
        assertThat(chosen(points)).isTrue();
        NeighborGraph expected = PairSearch.nearest(points, PLAIN, 1, TestRun.parallel());
        for (Tiles tiles : Samples.allTiles()) {
            NearestNeighborsTest.equal(
                    NearestNeighbors.euclidean(tiles, points, 1, Math::sqrt, TestRun.parallel()), expected);
        }
    }

    /** Rows around 400 places. */
    private static Points groups(int rows, int columns, float spread) {
        Points places = Samples.gaussian(400, columns, 0);
        Points noise = Samples.gaussian(rows, columns, 0);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            values[i] = (float) (places.at(row % 400, i % columns) + spread * noise.at(row, i % columns));
        }
        return Points.of(rows, columns, values);
    }

    private static boolean chosen(Points points) {
        float[][] rows = NearestSearch.read(query(points, 1), TestRun.parallel());
        return ProjectionBounds.choose(Machine.tiles(), 1, rows, TestRun.parallel())
                .isPresent();
    }

    private static NearestQuery query(Points points, int k) {
        Centre centre = Centre.of(points);
        return new NearestQuery(
                points, k, points.columns(), centre::reader, () -> ExactDistances.euclidean(points, Math::sqrt));
    }

    private static void equalsThePlainSearch(Points points, int k) {
        NeighborGraph expected = PairSearch.nearest(points, PLAIN, k, TestRun.parallel());
        NearestQuery query = query(points, k);
        for (Tiles tiles : Samples.allTiles()) {
            float[][] rows = NearestSearch.read(query, TestRun.parallel());
            NearestSearch search = new NearestSearch(
                    tiles, query, ProjectionBounds.of(tiles, rows, TestRun.parallel()), TestRun.parallel());
            if (search.fits()) {
                NearestNeighborsTest.equal(search.search(TestRun.parallel()), expected);
            }
        }
    }
}
