package reeb.plugins.embedders.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Metric;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class ShortestPathsTest {
    private static final Metric METRIC = new PlainEuclidean();

    private static NeighborGraph nearest(Points points, int k) {
        return METRIC.nearest(points, k, TestRun.serial());
    }

    private static Bridges bridges(Points points, NeighborGraph nearest) {
        return Bridges.between(nearest, () -> METRIC.spanningTree(points, 1, TestRun.serial()));
    }

    /** The bridges of a graph in one part. */
    private static Bridges none() {
        Points pair = Points.of(2, 1, new double[] {0, 1});
        Bridges none = bridges(pair, nearest(pair, 1));
        assertThat(none.count()).isZero();
        return none;
    }

    private static double[] from(ShortestPaths paths, int source, int rows) {
        double[] distances = new double[rows];
        Arrays.fill(distances, Double.NaN);
        paths.from(source, distances);
        return distances;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "20, 1", "60, 3", "90, 8"})
    void areThoseOfFloydAndWarshall(int rows, int k) {
        Points points = ClustererContract.blobs(rows);
        NeighborGraph nearest = nearest(points, k);
        for (Bridges bridges : new Bridges[] {bridges(points, nearest), none()}) {
            double[][] expected = allPairs(nearest, bridges);
            ShortestPaths paths = ShortestPaths.of(nearest, bridges);
            for (int source = 0; source < rows; source++) {
                double[] found = from(paths, source, rows);
                for (int row = 0; row < rows; row++) {
                    if (Double.isInfinite(expected[source][row])) {
                        assertThat(found[row]).isInfinite();
                    } else {
                        assertThat(found[row]).isCloseTo(expected[source][row], within(1e-12));
                    }
                }
            }
        }
    }

    /** All shortest paths by way of each row in turn: Floyd, <i>Algorithm 97</i>, CACM 1962. */
    private static double[][] allPairs(NeighborGraph nearest, Bridges bridges) {
        int rows = nearest.rows();
        double[][] lengths = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(lengths[row], Double.POSITIVE_INFINITY);
            lengths[row][row] = 0;
        }
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < nearest.k(); rank++) {
                shorten(lengths, row, nearest.neighbor(row, rank), nearest.distance(row, rank));
            }
        }
        for (int bridge = 0; bridge < bridges.count(); bridge++) {
            shorten(lengths, bridges.from()[bridge], bridges.to()[bridge], bridges.lengths()[bridge]);
        }
        for (int by = 0; by < rows; by++) {
            for (int from = 0; from < rows; from++) {
                for (int to = 0; to < rows; to++) {
                    lengths[from][to] = Math.min(lengths[from][to], lengths[from][by] + lengths[by][to]);
                }
            }
        }
        return lengths;
    }

    private static void shorten(double[][] lengths, int from, int to, double length) {
        lengths[from][to] = Math.min(lengths[from][to], length);
        lengths[to][from] = Math.min(lengths[to][from], length);
    }

    @Test
    void followALineFromEndToEnd() {
        double[] values = new double[50];
        Arrays.setAll(values, i -> i * i);
        NeighborGraph nearest = nearest(Points.of(50, 1, values), 1);
        double[] found = from(ShortestPaths.of(nearest, none()), 49, 50);
        for (int row = 0; row < 50; row++) {
            assertThat(found[row]).isEqualTo(49.0 * 49 - (double) row * row);
        }
    }

    @Test
    void areInfiniteToPartsThatNothingJoins() {
        Points apart = Points.of(4, 1, new double[] {0, 1, 100, 103});
        NeighborGraph nearest = nearest(apart, 1);
        assertThat(from(ShortestPaths.of(nearest, none()), 0, 4))
                .containsExactly(0, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(from(ShortestPaths.of(nearest, bridges(apart, nearest)), 0, 4))
                .containsExactly(0, 1, 100, 103);
    }

    @Test
    void areZeroBetweenEqualRows() {
        NeighborGraph nearest = nearest(Points.of(5, 2, new double[10]), 2);
        assertThat(from(ShortestPaths.of(nearest, none()), 3, 5)).containsOnly(0);
    }
}
