package reeb.kernels.neighbors.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.PairSearch;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.Samples;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.neighbors.filters.ProjectionBasis;
import reeb.kernels.pairs.NeighborLists;
import reeb.kernels.rows.Centre;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class FilterRefineSearchTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 33, 300})
    void equalsTheSearchByPairs(int rows) {
        for (int columns : new int[] {1, 17, 63, 64, 65, 100}) {
            equalsThePlainSearch(Samples.gaussian(rows, columns, 0));
            equalsThePlainSearch(Samples.gaussian(rows, columns, 1000));
            equalsThePlainSearch(Samples.decimals(rows, columns));
            equalsThePlainSearch(Samples.bytes(rows, columns));
        }
    }

    @Test
    void equalsTheSearchByPairsForPictures() {
        equalsThePlainSearch(Samples.decimals(130, 784));
        equalsThePlainSearch(Samples.gaussian(130, 785, 0.5));
    }

    @Test
    void equalsTheSearchByPairsWhereTheDirectionsTellAllOrNothing() {
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
        equalsThePlainSearch(Points.of(200, 300, line));
        equalsThePlainSearch(Points.of(200, 300, apart));
    }

    @Test
    void copesWithZerosDoublesAndOneFarRow() {
        equalsThePlainSearch(Points.of(100, 70, new float[7000]));
        int[] twice = new int[200];
        Arrays.setAll(twice, i -> i / 2);
        equalsThePlainSearch(Samples.gaussian(100, 70, 0).select(Rows.of(twice)));
        float[] values = new float[100 * 70];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 13 / 10f;
        }
        values[500] = 1e6f;
        equalsThePlainSearch(Points.of(100, 70, values));
    }

    @Test
    void copesWithValuesBeyondSinglePrecision() {
        for (double scale : new double[] {1e-320, 1e-200, 1e-45, 1e-38, 1e-20, 1e12, 1e15, 1e38, 1e100, 1e308}) {
            equalsThePlainSearch(scaled(scale, 0));
        }
        equalsThePlainSearch(scaled(1e-6, 1e8));
        equalsThePlainSearch(scaled(Double.NaN, 0));
        equalsThePlainSearch(scaled(Double.POSITIVE_INFINITY, 0));
    }

    private static Points scaled(double scale, double offset) {
        Points points = Samples.decimals(70, 70);
        double[] values = new double[70 * 70];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.at(i / 70, i % 70) * scale + offset;
        }
        return Points.of(70, 70, values);
    }

    @Test
    void isChosenForManyRowsThatAreFarApart() {
        Points points = groups(1024, 256);
        assertThat(chosen(points, 1)).isPresent();
        assertThat(chosen(points, 1e9)).isEmpty();
        assertThat(chosen(groups(1023, 256), 1)).isEmpty();
        assertThat(chosen(groups(1024, 255), 1)).isEmpty();
    }

    @Test
    void equalsTheSearchByPairsWhereItIsChosen() {
        Points points = groups(1100, 260);
        double[] distances = new double[1100];
        PLAIN.distances(points, 0, distances);
        double radius = Arrays.stream(distances).sorted().toArray()[20];
        Neighborhoods expected = PairSearch.within(points, PLAIN, radius, TestRun.parallel());
        for (Tiles tiles : Samples.allTiles()) {
            equal(EuclideanNeighborhoods.within(tiles, search(points, radius), TestRun.parallel()), expected);
        }
    }

    /** Rows around 30 places. */
    private static Points groups(int rows, int columns) {
        Points places = Samples.gaussian(30, columns, 0);
        Points spread = Samples.gaussian(rows, columns, 0);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            values[i] = (float) (places.at(row % 30, i % columns) + spread.at(row, i % columns) / 4);
        }
        return Points.of(rows, columns, values);
    }

    private static Optional<Neighborhoods> chosen(Points points, double radius) {
        NeighborLists lists = new NeighborLists(points.rows());
        return FilterRefineSearch.find(
                        Machine.tiles(), search(points, radius), Centre.of(points)::reader, lists, TestRun.parallel())
                ? Optional.of(lists.mirror())
                : Optional.empty();
    }

    private static RadiusQuery search(Points points, double radius) {
        return new RadiusQuery(points, radius * radius, (a, b) -> PLAIN.distance(a, b) <= radius);
    }

    private static void equalsThePlainSearch(Points points) {
        double[] all = new double[points.rows()];
        PLAIN.distances(points, 0, all);
        double[] finite = Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
        double middle = finite.length == 0 ? 1 : finite[finite.length / 4];
        for (double radius : new double[] {0, Math.max(0, Math.nextDown(middle)), middle, 2 * middle}) {
            Neighborhoods expected = PairSearch.within(points, PLAIN, radius, TestRun.parallel());
            for (Tiles tiles : Samples.allTiles()) {
                Centre centre = Centre.of(points);
                ProjectionBasis basis = ProjectionBasis.of(points.rows(), points.columns(), centre::reader);
                NeighborLists lists = new NeighborLists(points.rows());
                if (new FilterRefineSearch(tiles, search(points, radius), basis, centre::reader)
                        .search(lists, TestRun.parallel())) {
                    equal(lists.mirror(), expected);
                }
            }
        }
    }

    private static void equal(Neighborhoods found, Neighborhoods expected) {
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(list(found, row)).isEqualTo(list(expected, row));
        }
    }

    private static int[] list(Neighborhoods neighborhoods, int row) {
        int[] list = new int[neighborhoods.degree(row)];
        Arrays.setAll(list, index -> neighborhoods.neighbor(row, index));
        return list;
    }
}
