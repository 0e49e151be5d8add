package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

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

    /** A distance is a number of at least 0. */
    @Test
    default void isNeverNegative() {
        Points points = sample(60, 7);
        for (int row = 0; row < points.rows(); row++) {
            assertThat(Arrays.stream(distances(points, row)).min().orElseThrow())
                    .isNotNegative();
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
            assertThat(part().distance(row, row.clone())).isEqualTo(0);
            assertThat(part().distance(new double[columns], new double[columns]))
                    .isEqualTo(0);
        }
    }

    /** The block form is the pairwise form. */
    @Test
    default void measuresOneRowAgainstAllAsPairByPair() {
        Points points = sample(40, 9);
        double[] from = new double[9];
        double[] to = new double[9];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, from);
            double[] distances = distances(points, row);
            for (int other = 0; other < points.rows(); other++) {
                points.copyRow(other, to);
                assertThat(distances[other]).isEqualTo(part().distance(from, to));
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
        for (double radius : new double[] {0, Math.nextDown(middle), middle, Math.nextUp(middle), 1, 1e9}) {
            Run run = TestRun.parallel();
            List<List<Integer>> expected = lists(Neighborhoods.byPairs(points, part(), Math.max(0, radius), run));
            assertThat(lists(part().within(points, Math.max(0, radius), run))).isEqualTo(expected);
            assertThat(lists(part().within(points, Math.max(0, radius), TestRun.serial())))
                    .isEqualTo(expected);
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
                for (int k = 1; k < rows; k += Math.max(1, rows / 5)) {
                    List<Double> expected = flat(NeighborGraph.byPairs(points, part(), k, TestRun.serial()));
                    assertThat(flat(part().nearest(points, k, TestRun.serial())))
                            .isEqualTo(expected);
                    assertThat(flat(part().nearest(points, k, TestRun.parallel())))
                            .isEqualTo(expected);
                }
            }
        }
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
        part().distances(points, row, distances);
        return distances;
    }

    private static List<List<Integer>> lists(Neighborhoods neighborhoods) {
        return IntStream.range(0, neighborhoods.rows())
                .mapToObj(row -> IntStream.range(0, neighborhoods.degree(row))
                        .mapToObj(i -> neighborhoods.neighbor(row, i))
                        .toList())
                .toList();
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
