package reeb.kernels.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class RowDistancesTest {
    /** The Euclidean distance that says so, which is measured in blocks. */
    @Named("test/declared-euclidean")
    @About("The Euclidean distance, declared as such.")
    private record Declared() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return new PlainEuclidean().distance(a, b);
        }

        @Override
        public boolean isEuclidean() {
            return true;
        }
    }

    private static final List<Metric> BOTH = List.of(new Declared(), new PlainEuclidean());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 63, 64, 65, 300})
    void areThoseOfEachPair(int rows) {
        for (int columns : new int[] {1, 7, 40}) {
            for (Points points : List.of(
                    Samples.gaussian(rows, columns, 1000),
                    Samples.decimals(rows, columns),
                    Samples.bytes(rows, columns))) {
                for (Metric metric : BOTH) {
                    areThoseOfEachPair(points, metric);
                }
            }
        }
    }

    private static void areThoseOfEachPair(Points points, Metric metric) {
        double[][] all = measured(points, metric);
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, from);
            for (int other = 0; other < points.rows(); other++) {
                points.copyRow(other, to);
                double expected = new PlainEuclidean().distance(from, to);
                assertThat(all[row][other]).isCloseTo(expected, within(1e-13 * expected));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 63, 64, 65, 300})
    void areTheSameAmongTheRowsBefore(int rows) {
        for (Points points : List.of(Samples.gaussian(rows, 20, 1000), Samples.bytes(rows, 7))) {
            for (Metric metric : BOTH) {
                double[][] all = measured(points, metric);
                RowDistances distances = RowDistances.of(points, metric, TestRun.serial());
                for (int first = 0; first < rows; first += 7) {
                    double[][] before = distances.before(first, Math.min(7, rows - first));
                    for (int i = 0; i < before.length; i++) {
                        assertThat(before[i]).containsExactly(Arrays.copyOf(all[first + i], first + i));
                    }
                }
            }
        }
    }

    private static double[][] measured(Points points, Metric metric) {
        double[][] all = new double[points.rows()][points.rows()];
        RowDistances distances = RowDistances.of(points, metric, TestRun.serial());
        for (int first = 0; first < points.rows(); first += RowDistances.CHUNK) {
            distances.measure(
                    first, Arrays.copyOfRange(all, first, Math.min(points.rows(), first + RowDistances.CHUNK)));
        }
        return all;
    }

    @Test
    void acceptsNoRows() {
        for (Metric metric : BOTH) {
            double[][] none = {};
            RowDistances.of(Points.of(0, 3, new double[0]), metric, TestRun.serial())
                    .measure(0, none);
            assertThat(measured(Points.of(2, 0, new double[0]), metric)).isDeepEqualTo(new double[2][2]);
        }
    }

    @Test
    void keepsDistancesWhoseSquaresNoDoubleHolds() {
        Points points = Points.of(3, 2, new double[] {0, 0, 3e200, 4e200, 3e-200, 4e-200});
        double[][] all = measured(points, new Declared());
        assertThat(all[0][1]).isCloseTo(5e200, within(1e188));
        assertThat(all[0][2]).isCloseTo(5e-200, within(1e-212));
        assertThat(all[0][0]).isZero();
    }

    @Test
    void areNoNumbersWhereRowsHaveNone() {
        for (Metric metric : BOTH) {
            double[][] all = measured(Points.of(3, 1, new double[] {0, Double.NaN, 2}), metric);
            assertThat(all[0]).containsExactly(0, Double.NaN, 2);
            assertThat(all[1]).containsOnly(Double.NaN);
        }
    }

    @Test
    void ordersRowsAsTheirDistancesDoTiesIncluded() {
        for (Points points :
                List.of(Samples.decimals(100, 4), Samples.gaussian(100, 9, 0), Points.of(4, 1, new double[] {
                    0, 1e200, -2e200, 1e-200
                }))) {
            for (Metric metric : BOTH) {
                double[][] distances = measured(points, metric);
                RowDistances measures = RowDistances.of(points, metric, TestRun.serial());
                for (int row = 0; row < points.rows(); row++) {
                    double[][] keys = new double[1][points.rows()];
                    measures.order(row, keys);
                    double[] expected = distances[row];
                    Integer[] order = IntStream.range(0, points.rows()).boxed().toArray(Integer[]::new);
                    Arrays.sort(order, Comparator.comparingDouble(other -> keys[0][other]));
                    assertThat(Arrays.stream(order).mapToDouble(other -> expected[other]))
                            .isSorted();
                }
            }
        }
    }
}
