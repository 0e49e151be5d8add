package reeb.kernels.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

final class WardTreeTest {
    private record Join(int lower, int higher, double height) {}

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    }

    private static List<Join> joins(Points points, Run run) {
        List<Join> joins = new ArrayList<>();
        WardTree.join(points, run, (lower, higher, height) -> joins.add(new Join(lower, higher, height)));
        return joins;
    }

    private static double[] heights(List<Join> joins) {
        return joins.stream().mapToDouble(Join::height).sorted().toArray();
    }

    /** Joins the cheapest two of all, by the formula of Lance and Williams on all distances. O(n^3). */
    private static double[] plain(Points points) {
        int rows = points.rows();
        double[][] squares = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                for (int column = 0; column < points.columns(); column++) {
                    squares[i][j] += Math.pow(points.at(i, column) - points.at(j, column), 2);
                }
            }
        }
        double[] sizes = new double[rows];
        Arrays.fill(sizes, 1);
        List<Integer> live = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        double[] heights = new double[rows - 1];
        for (int join = 0; join < rows - 1; join++) {
            int one = -1;
            int two = -1;
            for (int i : live) {
                for (int j : live) {
                    if (i < j && (one < 0 || squares[i][j] < squares[one][two])) {
                        one = i;
                        two = j;
                    }
                }
            }
            double between = squares[one][two];
            heights[join] = Math.sqrt(between);
            live.remove(/* element */ (Integer) one);
            for (int k : live) {
                squares[two][k] = ((sizes[one] + sizes[k]) * squares[one][k]
                                + (sizes[two] + sizes[k]) * squares[two][k]
                                - sizes[k] * between)
                        / (sizes[one] + sizes[two] + sizes[k]);
                squares[k][two] = squares[two][k];
            }
            sizes[two] += sizes[one];
        }
        return heights;
    }

    @ParameterizedTest
    @CsvSource({"70, 3, 0", "150, 2, 0", "220, 40, 0", "200, 2, 3", "160, 1, 4", "130, 70, 1"})
    void joinsWhatIsNearestOfAll(int rows, int columns, int decimals) {
        RandomGenerator random = random();
        double scale = Math.pow(10, decimals);
        double[] values = random.doubles((long) rows * columns)
                .map(value -> decimals == 0 ? value : Math.rint(value * scale) / scale)
                .toArray();
        Points points = Points.of(rows, columns, values);

        assertThat(WardTree.fits(points)).isTrue();
        double[] heights = heights(joins(points, TestRun.parallel()));
        double[] expected = plain(points);
        assertThat(heights).hasSize(rows - 1);
        assertThat(heights).containsExactly(expected, within(1e-9));
    }

    @Test
    void joinsEqualRowsFirstAndOthersByTheirWeights() {
        double[] values = new double[300];
        Arrays.fill(values, 0, 200, 1);
        Arrays.fill(values, 200, 290, 3);
        Arrays.fill(values, 290, 300, 9);

        double[] heights = heights(joins(Points.of(300, 1, values), TestRun.serial()));
        assertThat(heights[296]).isZero();
        assertThat(heights[297]).isCloseTo(Math.sqrt(2 * 200.0 * 90 / 290) * 2, within(1e-9));
        double mean = (200 + 270) / 290.0;
        assertThat(heights[298]).isCloseTo(Math.sqrt(2 * 290.0 * 10 / 300) * (9 - mean), within(1e-9));
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        Points points = Points.of(900, 20, random().doubles(900 * 20).toArray());

        assertThat(joins(points, TestRun.parallel())).isEqualTo(joins(points, TestRun.serial()));
    }

    @Test
    void findsClustersFarFromTheOriginAndOfDifferentScales() {
        RandomGenerator random = random();
        double[] values = new double[400 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e4 + (i / 6 % 2 == 0 ? 1e-3 : 1) * random.nextGaussian();
        }
        Points points = Points.of(400, 6, values);

        double[] expected = plain(points);
        double[] heights = heights(joins(points, TestRun.serial()));
        for (int i = 0; i < expected.length; i++) {
            assertThat(heights[i]).isCloseTo(expected[i], within(1e-6 * expected[i]));
        }
    }

    @Test
    void stopsWhileItJoins() {
        Points points = Points.of(900, 20, random().doubles(900 * 20).toArray());
        assertThatThrownBy(() -> joins(points, TestRun.cancelledAfter(3))).isInstanceOf(CancellationException.class);
    }

    @Test
    void leavesValuesBeyondItsBoundsToOthers() {
        assertThat(WardTree.fits(Points.of(100, 1, new double[100]))).isTrue();
        double[] large = new double[100];
        large[3] = 1e20;
        assertThat(WardTree.fits(Points.of(100, 1, large))).isFalse();
        large[3] = Double.NaN;
        assertThat(WardTree.fits(Points.of(100, 1, large))).isFalse();
        assertThat(WardTree.fits(Points.of(100, 0, new double[0]))).isFalse();
    }
}
