package reeb.kernels.neighbors.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class KdTreeTest {
    private static KdTree tree(Points points) {
        return KdTree.of(points, TestRun.parallel()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "16, 1", "17, 3", "300, 2", "1000, 6"})
    void holdsEachRowOnceInLeavesOfSixteenAtMost(int rows, int columns) {
        for (Points points : new Points[] {Samples.gaussian(rows, columns, 5), Samples.decimals(rows, columns)}) {
            KdTree tree = tree(points);
            assertThat(tree.rows()).isEqualTo(rows);
            assertThat(tree.columns()).isEqualTo(columns);
            assertThat(IntStream.range(0, rows).map(tree::row).sorted().toArray())
                    .isEqualTo(IntStream.range(0, rows).toArray());
            double[] held = new double[columns];
            double[] row = new double[columns];
            for (int place = 0; place < rows; place++) {
                int leaf = tree.leafOf(place);
                assertThat(tree.isLeaf(leaf)).isTrue();
                assertThat(place).isBetween(tree.start(leaf), tree.end(leaf) - 1);
                assertThat(tree.end(leaf) - tree.start(leaf)).isLessThanOrEqualTo(KdTree.LEAF);
                tree.read(leaf, place - tree.start(leaf), held);
                points.copyRow(tree.row(place), row);
                assertThat(held).isEqualTo(row);
            }
        }
    }

    @Test
    void boundsDistancesByItsBoxes() {
        Points points = Samples.gaussian(500, 3, 0);
        KdTree tree = tree(points);
        double[] query = {0.3, -4, 1.5};
        double[] row = new double[3];
        double[] sums = new double[KdTree.LEAF];
        for (int node = 1; node < 2 * tree.firstLeaf(); node++) {
            double bound = tree.square(node, query);
            for (int place = tree.start(node); place < tree.end(node); place++) {
                points.copyRow(tree.row(place), row);
                assertThat(bound).isLessThanOrEqualTo(square(query, row));
                assertThat(tree.square(node, row)).isZero();
            }
            assertThat(tree.square(node, node)).isZero();
            assertThat(tree.square(1, node)).isZero();
        }
        for (int leaf = tree.firstLeaf(); leaf < 2 * tree.firstLeaf(); leaf++) {
            tree.squares(leaf, query, sums);
            int count = tree.end(leaf) - tree.start(leaf);
            for (int lane = 0; lane < KdTree.LEAF; lane++) {
                tree.read(leaf, Math.min(lane, count - 1), row);
                assertThat(sums[lane]).isEqualTo(lane < count ? square(query, row) : Double.POSITIVE_INFINITY);
                assertThat(lane < count ? tree.square(tree.firstLeaf(), leaf) : 0)
                        .isLessThanOrEqualTo(nearest(tree, tree.firstLeaf(), row));
            }
        }
    }

    private static double nearest(KdTree tree, int leaf, double[] row) {
        double[] other = new double[row.length];
        double least = Double.POSITIVE_INFINITY;
        for (int place = tree.start(leaf); place < tree.end(leaf); place++) {
            tree.read(leaf, place - tree.start(leaf), other);
            least = Math.min(least, square(row, other));
        }
        return least;
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    @Test
    void isBuiltOnlyWhereItRulesOutPairs() {
        assertThat(KdTree.worthWhile(Samples.gaussian(256, 6, 0), TestRun.serial()))
                .isPresent();
        assertThat(KdTree.worthWhile(Samples.gaussian(255, 6, 0), TestRun.serial()))
                .isEmpty();
        assertThat(KdTree.worthWhile(Samples.gaussian(256, 7, 0), TestRun.serial()))
                .isEmpty();
        assertThat(KdTree.worthWhile(Points.of(256, 0, new double[0]), TestRun.serial()))
                .isEmpty();
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] values = new double[300];
            values[299] = odd;
            assertThat(KdTree.worthWhile(Points.of(300, 1, values), TestRun.serial()))
                    .isEmpty();
        }
    }
}
