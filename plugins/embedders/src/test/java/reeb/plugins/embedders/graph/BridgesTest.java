package reeb.plugins.embedders.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class BridgesTest {
    private static final PlainEuclidean METRIC = new PlainEuclidean();

    private static Bridges bridges(Points points, NeighborGraph nearest) {
        return Bridges.between(nearest, () -> METRIC.spanningTree(points, 1, TestRun.serial()));
    }

    @Test
    void joinThePartsOfALineAtItsGaps() {
        Points line = Points.of(7, 1, new double[] {0, 1, 10, 11, 12, 40, 41});
        NeighborGraph nearest = METRIC.nearest(line, 1, TestRun.serial());
        assertThat(Bridges.parts(nearest)).isEqualTo(3);
        Bridges bridges = bridges(line, nearest);
        assertThat(bridges.count()).isEqualTo(2);
        assertThat(bridges.from()).containsExactly(1, 4);
        assertThat(bridges.to()).containsExactly(2, 5);
        assertThat(bridges.lengths()).containsExactly(9, 28);
    }

    @Test
    void needNoTreeWhereThereIsOnePart() {
        Points line = Points.of(4, 1, new double[] {0, 1, 2, 3});
        NeighborGraph nearest = METRIC.nearest(line, 2, TestRun.serial());
        assertThat(Bridges.parts(nearest)).isOne();
        Bridges none = Bridges.between(nearest, () -> {
            throw new AssertionError("the tree costs n^2 and is not needed");
        });
        assertThat(none.count()).isZero();
        assertThat(none.lengths()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "30, 1", "60, 2", "200, 3"})
    void areTheShortestEdgesThatJoinTheParts(int rows, int k) {
        Points points = ClustererContract.blobs(rows);
        NeighborGraph nearest = METRIC.nearest(points, k, TestRun.serial());
        int[] parts = parts(nearest);
        int count = (int) Arrays.stream(parts).distinct().count();
        assertThat(Bridges.parts(nearest)).isEqualTo(count);

        Bridges bridges = bridges(points, nearest);
        assertThat(bridges.lengths()).containsExactly(shortest(points, parts, count));
        for (int bridge = 0; bridge < bridges.count(); bridge++) {
            assertThat(bridges.lengths()[bridge])
                    .isEqualTo(distance(points, bridges.from()[bridge], bridges.to()[bridge]));
        }
    }

    /** The lowest row that each can be reached from, by spreading it along all edges again and again. */
    private static int[] parts(NeighborGraph nearest) {
        int[] parts = IntStream.range(0, nearest.rows()).toArray();
        for (int pass = 0; pass < nearest.rows(); pass++) {
            for (int row = 0; row < nearest.rows(); row++) {
                for (int rank = 0; rank < nearest.k(); rank++) {
                    int other = nearest.neighbor(row, rank);
                    parts[row] = Math.min(parts[row], parts[other]);
                    parts[other] = parts[row];
                }
            }
        }
        return parts;
    }

    /** Joins the two parts that are nearest to each other until one is left: Kruskal's way, by all pairs. */
    private static double[] shortest(Points points, int[] parts, int count) {
        double[] lengths = new double[count - 1];
        int[] joined = parts.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Double.POSITIVE_INFINITY;
            int from = 0;
            int to = 0;
            for (int row = 0; row < joined.length; row++) {
                for (int other = 0; other < row; other++) {
                    double length = distance(points, row, other);
                    if (joined[row] != joined[other] && length < lengths[i]) {
                        lengths[i] = length;
                        from = joined[row];
                        to = joined[other];
                    }
                }
            }
            for (int row = 0; row < joined.length; row++) {
                joined[row] = joined[row] == from ? to : joined[row];
            }
        }
        return lengths;
    }

    private static double distance(Points points, int row, int other) {
        double[] a = new double[points.columns()];
        double[] b = new double[points.columns()];
        points.copyRow(row, a);
        points.copyRow(other, b);
        return METRIC.distance(a, b);
    }

    @Test
    void countNoPartsWithoutRows() {
        assertThat(Bridges.parts(NeighborGraph.of(1, new int[0], new double[0])))
                .isZero();
    }
}
