package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;

/** What holds for every metric. */
public interface MetricContract extends PartContract {
    @Override
    Metric part();

    /**
     * Brings a sampled value to what the metric takes, such as from negative ones to positive; 0 to 0.
     *
     * @param value a sample
     * @return the value to test with; the sample itself, unless overridden
     */
    default double accepted(double value) {
        return value;
    }

    /**
     * Makes the metric ready to measure some points.
     *
     * @param points n x d features
     * @return the metric fitted to them, unless overridden
     */
    default Metric fitted(Points points) {
        return part().fitted(points, TestRun.serial());
    }

    /** What has learnt from whole data learns nothing from a part of them. */
    @Test
    default void isFittedOnce() {
        Points points = sample(60, 7);
        Metric fitted = fitted(points);
        assertThat(fitted.fitted(points.select(Rows.of(3, 1)), TestRun.serial()))
                .isEqualTo(fitted);
    }

    /** Selected rows are as far from each other as before. */
    @Test
    default void measuresSelectedRowsAsTheWhole() {
        Points points = sample(60, 7);
        Rows chosen = Rows.of(50, 3, 3, 17);
        Metric fitted = fitted(points);
        double[] all = new double[60];
        double[] some = new double[4];
        for (int row = 0; row < some.length; row++) {
            fitted.distances(points, chosen.at(row), all);
            fitted.distances(points.select(chosen), row, some);
            assertThat(some)
                    .containsExactly(
                            chosen.stream().mapToDouble(other -> all[other]).toArray());
        }
    }

    /** A distance is a number of at least 0. */
    @Test
    default void isNeverNegativeUnlessItSaysSo() {
        Points points = sample(60, 7);
        for (int row = 0; row < points.rows(); row++) {
            assertThat(Arrays.stream(distances(points, row)).min().orElseThrow())
                    .isGreaterThanOrEqualTo(part().mayBeNegative() ? Double.NEGATIVE_INFINITY : 0);
        }
    }

    /** There and back is as far. */
    @Test
    default void isSymmetric() {
        Points points = sample(60, 7);
        for (int row = 0; row < points.rows(); row++) {
            double[] distances = distances(points, row);
            for (int other = 0; other < row; other++) {
                assertThat(distances(points, other)[row]).isEqualTo(distances[other]);
            }
        }
    }

    /** Equal rows are at distance 0, zeros as well. */
    @Test
    default void isZeroForEqualRows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int columns = 1; columns < 40; columns++) {
            double[] row = random.doubles(columns, -5, 5).map(this::accepted).toArray();
            double[] zeros = new double[columns];
            Metric metric = fitted(sample(60, columns));
            if (!metric.mayBeNegative()) {
                assertThat(metric.distance(row, row.clone())).isEqualTo(0);
                assertThat(metric.distance(zeros, zeros.clone())).isEqualTo(0);
            }
        }
    }

    /** The block form is the pairwise form. */
    @Test
    default void measuresOneRowAgainstAllAsPairByPair() {
        Points points = sample(40, 9);
        Metric metric = fitted(points);
        double[] from = new double[9];
        double[] to = new double[9];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, from);
            double[] distances = distances(points, row);
            for (int other = 0; other < points.rows(); other++) {
                points.copyRow(other, to);
                assertThat(distances[other]).isEqualTo(metric.distance(from, to));
            }
        }
    }

    /** Fast searches find what plain ones find, ties and all, for any number of threads. */
    @Test
    default void findsTheNeighboursThatPairsDefine() {
        for (int rows : new int[] {0, 1, 2, 9, 33, 200}) {
            for (int columns : new int[] {1, 3, 16, 50}) {
                findsTheNeighboursThatPairsDefine(sample(rows, columns));
            }
        }
    }

    private void findsTheNeighboursThatPairsDefine(Points points) {
        double[] all = points.rows() == 0 ? new double[] {1} : distances(points, points.rows() - 1);
        Arrays.sort(all);
        double middle = all[all.length / 3];
        Metric metric = fitted(points);
        for (double any : new double[] {0, Math.nextDown(middle), middle, Math.nextUp(middle), 1, 1e9}) {
            double radius = metric.mayBeNegative() ? any : Math.max(0, any);
            Run run = TestRun.parallel();
            List<List<Integer>> expected = NearRows.lists(PairSearch.within(points, metric, radius, run));
            assertThat(NearRows.lists(metric.within(points, radius, run))).isEqualTo(expected);
            assertThat(NearRows.lists(metric.within(points, radius, TestRun.serial())))
                    .isEqualTo(expected);
            assertThat(NearRows.pairs(metric, points, radius)).isEqualTo(NearRows.once(expected));
        }
    }

    private Points sample(int rows, int columns) {
        Points points = tied(rows, columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = accepted(points.at(i / columns, i % columns));
        }
        return Points.of(rows, columns, values);
    }

    /** Fast searches for the nearest rows find what plain ones find, ties and all, for any number of threads. */
    @Test
    default void findsTheNearestRowsThatPairsDefine() {
        for (int rows : new int[] {2, 3, 33, 200}) {
            for (int columns : new int[] {0, 1, 3, 16, 50}) {
                Points points = sample(rows, columns);
                Metric metric = fitted(points);
                for (int k = 1; k < rows; k += Math.max(1, rows / 5)) {
                    List<Double> expected = flat(PairSearch.nearest(points, metric, k, TestRun.serial()));
                    assertThat(flat(metric.nearest(points, k, TestRun.serial())))
                            .isEqualTo(expected);
                    assertThat(flat(metric.nearest(points, k, TestRun.parallel())))
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** Known rows that were made ready once answer each call as plain loops over pairs do. */
    @Test
    default void findsTheNearestKnownRowsAgainAndAgain() {
        for (int columns : new int[] {1, 16, 50}) {
            Points points = sample(230, columns);
            Metric metric = fitted(points);
            Points known = points.select(Rows.first(200));
            Metric.NeighborSearch search = metric.search(known, TestRun.parallel());
            for (int[] some : new int[][] {{229}, {200, 210, 3}, {201, 202, 203, 204}}) {
                Points fresh = points.select(Rows.of(some));
                List<Double> expected = flat(PairSearch.between(known, fresh, metric, 9, TestRun.serial()));
                assertThat(flat(search.nearest(fresh, 9, TestRun.parallel()))).isEqualTo(expected);
                assertThat(flat(search.nearest(fresh, 9, TestRun.serial()))).isEqualTo(expected);
            }
        }
    }

    /** Rows that leave out their zeros are measured and found as if they did not. */
    @Test
    default void measuresSparseRowsAsWholeOnes() {
        Points dense = emptied(sample(120, 60));
        Points sparse = sparse(dense).select(Rows.first(120));
        Metric metric = fitted(dense);
        double[] expected = new double[120];
        double[] found = new double[120];
        for (int row = 0; row < 120; row++) {
            metric.distances(dense, row, expected);
            metric.distances(sparse, row, found);
            assertThat(found).containsExactly(expected);
        }
        Arrays.sort(expected);
        for (double radius : new double[] {Math.max(0, expected[20]), Math.max(0, expected[60])}) {
            List<List<Integer>> near = NearRows.lists(PairSearch.within(dense, metric, radius, TestRun.serial()));
            assertThat(NearRows.lists(metric.within(sparse, radius, TestRun.parallel())))
                    .isEqualTo(near);
            assertThat(NearRows.pairs(metric, sparse, radius)).isEqualTo(NearRows.once(near));
        }
        assertThat(flat(metric.nearest(sparse, 7, TestRun.parallel())))
                .isEqualTo(flat(PairSearch.nearest(dense, metric, 7, TestRun.serial())));
    }

    /** Puts zeros in place of most values. */
    private static Points emptied(Points points) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        double[] values = new double[points.rows() * points.columns()];
        for (int i = 0; i < values.length; i++) {
            double value = points.at(i / points.columns(), i % points.columns());
            values[i] = random.nextInt(6) == 0 ? value : 0;
        }
        return Points.of(points.rows(), points.columns(), values);
    }

    private static Points sparse(Points dense) {
        long[] starts = new long[dense.rows() + 1];
        int[] columns = new int[dense.rows() * dense.columns()];
        double[] values = new double[columns.length];
        int count = 0;
        for (int row = 0; row < dense.rows(); row++) {
            for (int column = 0; column < dense.columns(); column++) {
                columns[count] = column;
                values[count] = dense.at(row, column);
                count += values[count] == 0 ? 0 : 1;
            }
            starts[row + 1] = count;
        }
        return Points.of(
                SparseRows.of(dense.columns(), starts, Arrays.copyOf(columns, count), Arrays.copyOf(values, count)));
    }

    private static List<Double> flat(NeighborGraph graph) {
        return IntStream.range(0, graph.rows() * graph.k())
                .mapToObj(i -> List.of(
                        (double) graph.neighbor(i / graph.k(), i % graph.k()),
                        graph.distance(i / graph.k(), i % graph.k())))
                .flatMap(List::stream)
                .toList();
    }

    private double[] distances(Points points, int row) {
        double[] distances = new double[points.rows()];
        fitted(points).distances(points, row, distances);
        return distances;
    }

    /**
     * Makes seeded points with one decimal, so that many are equal, many distances too, and some are all zero.
     *
     * @param rows how many points
     * @param columns of how many values
     * @return the points
     */
    static Points tied(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows + columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i / columns) % 11 == 5 ? 0 : (random.nextInt(5) - 2) / 10.0;
        }
        return Points.of(rows, columns, values);
    }
}
