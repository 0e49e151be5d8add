package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.PairSearch;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.Samples;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.pairs.RadiusQuery;
import reeb.kernels.pairs.PairRule;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class EuclideanNeighborhoodsTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 31, 32, 33, 100, 300})
    void equalsTheSearchByPairs(int rows) {
        for (int columns : new int[] {1, 2, 3, 15, 16, 17, 50}) {
            equalsThePlainSearch(Samples.gaussian(rows, columns, 0));
            equalsThePlainSearch(Samples.gaussian(rows, columns, 1000));
            equalsThePlainSearch(Samples.decimals(rows, columns));
            equalsThePlainSearch(Samples.bytes(rows, columns));
        }
    }

    @Test
    void equalsTheSearchByPairsForPictures() {
        equalsThePlainSearch(Samples.gaussian(33, 784, 0.5));
        equalsThePlainSearch(Samples.decimals(65, 784));
    }

    @Test
    void equalsTheSearchByPairsForManyRows() {
        equalsThePlainSearch(Samples.decimals(1025, 3));
        equalsThePlainSearch(Samples.gaussian(1025, 16, 0));
    }

    @Test
    void measuresAgainWhatSinglePrecisionCannotTell() {
        double[] values = new double[100 * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e8 + i % 7 * 1e-6;
        }
        equalsThePlainSearch(Points.of(100, 5, values));
    }

    @Test
    void copesWithValuesBeyondSinglePrecision() {
        for (double scale : new double[] {1e-320, 1e-200, 1e-45, 1e-20, 1e15, 1e100, 1e200, 1e308}) {
            equalsThePlainSearch(scaled(Samples.decimals(70, 5), scale));
            equalsThePlainSearch(scaled(Samples.decimals(260, 2), scale));
        }
    }

    private static Points scaled(Points points, double scale) {
        int columns = points.columns();
        return Points.of(
                points.rows(),
                columns,
                IntStream.range(0, points.rows() * columns)
                        .mapToDouble(i -> points.at(i / columns, i % columns) * scale)
                        .toArray());
    }

    @Test
    void leavesRowsWithoutNumbersAlone() {
        double[] values = new double[270 * 5];
        values[12] = Double.NaN;
        values[200] = Double.POSITIVE_INFINITY;
        equalsThePlainSearch(Points.of(70, 5, Arrays.copyOf(values, 350)));
        equalsThePlainSearch(Points.of(270, 5, values));
    }

    @Test
    void findsZeroRowsAndDoubles() {
        equalsThePlainSearch(Points.of(100, 20, new float[2000]));
        Points points = Samples.gaussian(40, 20, 0);
        int[] twice = new int[80];
        Arrays.setAll(twice, i -> i / 2);
        equalsThePlainSearch(points.select(Rows.of(twice)));
    }

    @Test
    void stopsWhenCancelled() {
        Points points = Samples.gaussian(300, 10, 0);
        assertThatThrownBy(() -> EuclideanNeighborhoods.within(points, 1, test(1), TestRun.cancelledAfter(0)))
                .isInstanceOf(CancellationException.class);
    }

    private static PairRule test(double radius) {
        return (a, b) -> PLAIN.distance(a, b) <= radius;
    }

    /** Lists for each row, itself included, what pairs tell that are each told once. */
    private static List<List<Integer>> told(Points points, double radius) {
        List<List<Integer>> all = new ArrayList<>();
        IntStream.range(0, points.rows())
                .forEach(row -> all.add(Collections.synchronizedList(new ArrayList<>(List.of(row)))));
        EuclideanNeighborhoods.pairs(
                points,
                radius * radius,
                test(radius),
                (row, other) -> {
                    all.get(row).add(other);
                    all.get(other).add(row);
                },
                TestRun.parallel());
        all.forEach(Collections::sort);
        return all;
    }

    private static void equalsThePlainSearch(Points points) {
        double[] all = new double[points.rows()];
        if (points.rows() > 0) {
            PLAIN.distances(points, 0, all);
        }
        double[] finite = Arrays.stream(all).filter(Double::isFinite).sorted().toArray();
        double middle = finite.length == 0 ? 1 : finite[finite.length / 4];
        for (double radius : new double[] {0, Math.nextDown(middle), middle, Double.POSITIVE_INFINITY}) {
            double safe = Math.max(0, radius);
            Neighborhoods expected = PairSearch.within(points, PLAIN, safe, TestRun.parallel());
            for (Tiles tiles : Samples.allTiles()) {
                RadiusQuery search = new RadiusQuery(points, safe * safe, test(safe));
                assertThat(lists(EuclideanNeighborhoods.within(tiles, search, TestRun.parallel())))
                        .isEqualTo(lists(expected));
            }
            assertThat(told(points, safe)).isEqualTo(lists(expected));
        }
    }

    private static List<List<Integer>> lists(Neighborhoods neighborhoods) {
        return IntStream.range(0, neighborhoods.rows())
                .mapToObj(row -> IntStream.range(0, neighborhoods.degree(row))
                        .mapToObj(i -> neighborhoods.neighbor(row, i))
                        .toList())
                .toList();
    }
}
