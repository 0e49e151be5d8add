package reeb.kernels.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.PairSearch;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.distances.EuclideanDistance;
import reeb.kernels.distances.EuclideanScale;
import reeb.kernels.loops.Tiles;
import reeb.testkit.TestRun;

final class SpanningTreesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 129, 256, 300})
    void equalsTheTreeByPairs(int rows) {
        for (int columns : new int[] {1, 2, 3, 6, 7, 40}) {
            for (int samples : new int[] {1, Math.min(rows, 2), Math.min(rows, 9)}) {
                equalsThePlainTree(Samples.gaussian(rows, columns, 0), samples);
                equalsThePlainTree(Samples.gaussian(rows, columns, 1000), samples);
                equalsThePlainTree(Samples.decimals(rows, columns), samples);
                equalsThePlainTree(Samples.bytes(rows, columns), samples);
            }
        }
    }

    @Test
    void findsWaysBetweenGroupsThatAreFarApart() {
        for (int columns : new int[] {2, 3, 20}) {
            equalsThePlainTree(groups(900, columns, 7), 1);
            equalsThePlainTree(groups(900, columns, 7), 5);
        }
    }

    @Test
    void equalsTheTreeByPairsWhereDirectionsAreSearchedFirst() {
        equalsThePlainTree(groups(1100, 260, 1), 5);
        equalsThePlainTree(groups(1100, 260, 11), 1);
        equalsThePlainTree(Samples.decimals(1030, 260), 4);
    }

    @Test
    void joinsEqualRowsByTheLowestOne() {
        for (int columns : new int[] {2, 9}) {
            SpanningTree tree = tree(Points.of(3000, columns, new double[3000 * columns]), 1);

            assertThat(IntStream.range(0, 2999).map(tree::lower)).containsOnly(0);
            assertThat(IntStream.range(0, 2999).map(tree::higher).toArray())
                    .isEqualTo(IntStream.range(1, 3000).toArray());
        }
        equalsThePlainTree(copies(900, 2), 3);
        equalsThePlainTree(copies(900, 9), 3);
    }

    @Test
    void allRowsMayBeWithinTheCoreDistance() {
        equalsThePlainTree(Samples.gaussian(300, 2, 0), 300);
        equalsThePlainTree(Samples.gaussian(300, 8, 0), 300);
        for (int columns : new int[] {2, 8}) {
            assertThatThrownBy(() -> tree(Samples.gaussian(300, columns, 0), 301))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("at least 301")
                    .hasMessageContaining("there are 300");
        }
    }

    @Test
    void fallsBackToPlainLoopsForOddNumbers() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
            for (int columns : new int[] {2, 9}) {
                double[] values = IntStream.range(0, 300 * columns)
                        .mapToDouble(i -> i == 77 ? odd : i * 7 % 31)
                        .toArray();
                equalsThePlainTree(Points.of(300, columns, values), 1);
                equalsThePlainTree(Points.of(300, columns, values), 3);
            }
        }
        equalsThePlainTree(Points.of(300, 0, new double[0]), 2);
    }

    @Test
    void threadsChangeNothing() {
        Points points = groups(2000, 2, 5);
        assertThat(SpanningTrees.euclidean(points, 3, EuclideanScale.ROOT, TestRun.serial()))
                .isEqualTo(tree(points, 3));
    }

    @Test
    void canBeCancelled() {
        assertThatThrownBy(() -> SpanningTrees.euclidean(
                        Samples.gaussian(2000, 40, 0), 3, EuclideanScale.ROOT, TestRun.cancelledAfter(30)))
                .isInstanceOf(CancellationException.class);
    }

    private static Points groups(int rows, int columns, int count) {
        RandomGenerator random = Samples.random(rows + columns);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int group = i / columns * count / rows;
            values[i] = (float) (random.nextGaussian() + 50.0 * group * group / (1 + i % columns));
        }
        return Points.of(rows, columns, values);
    }

    private static Points copies(int rows, int columns) {
        return Points.of(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToDouble(i -> i / columns % 5)
                        .toArray());
    }

    private static SpanningTree tree(Points points, int samples) {
        return SpanningTrees.euclidean(points, samples, EuclideanScale.ROOT, TestRun.parallel());
    }

    private static void equalsThePlainTree(Points points, int samples) {
        for (EuclideanScale scale : EuclideanScale.values()) {
            equalsThePlainTree(points, samples, scale);
        }
    }

    private static void equalsThePlainTree(Points points, int samples, EuclideanScale scale) {
        SpanningTree plain =
                PairSearch.spanningTree(points, new EuclideanDistance(scale::ofSquares), samples, TestRun.parallel());
        for (Tiles tiles : Samples.allTiles()) {
            assertThat(SpanningTrees.euclidean(tiles, points, samples, scale, TestRun.parallel()))
                    .as("%s, %d samples, %s", points, samples, scale)
                    .isEqualTo(plain);
        }
    }
}
