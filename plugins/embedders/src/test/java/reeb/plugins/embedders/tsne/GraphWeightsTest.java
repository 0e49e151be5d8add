package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.VectorFiles;
import reeb.testkit.TestRun;

final class GraphWeightsTest {
    @Test
    void weighsEdgesOfAnUnweightedGraphByCommonNeighbours() {
        double[][] entries = VectorFiles.read("sg_ladder_jaccard.csv");
        int rows = 1
                + Arrays.stream(entries).mapToInt(entry -> (int) entry[0]).max().orElseThrow();
        double[] matrix = new double[rows * rows];
        double[][] expected = new double[rows][rows];
        for (double[] entry : entries) {
            int row = (int) entry[0];
            int column = (int) entry[1];
            matrix[row * rows + column] = 1;
            expected[row][column] = entry[2];
        }
        DirectedWeights weights = GraphWeights.of(Points.of(rows, rows, matrix), TestRun.serial());
        for (int row = 0; row < rows; row++) {
            double sum = Arrays.stream(expected[row]).sum();
            for (int edge = weights.starts()[row]; edge < weights.starts()[row + 1]; edge++) {
                assertThat(weights.weights()[edge])
                        .isCloseTo((float) (expected[row][weights.targets()[edge]] / sum), within(1e-7f));
            }
        }
    }

    @Test
    void ignoresTheDiagonalAndScalesRows() {
        DirectedWeights weights =
                GraphWeights.of(Points.of(3, 3, new double[] {9, 1, 3, 0, 0, 2, 0, 0, 0}), TestRun.serial());
        assertThat(weights.starts()).containsExactly(0, 2, 3, 3);
        assertThat(weights.targets()).containsExactly(1, 2, 2);
        assertThat(weights.weights()).containsExactly(0.25f, 0.75f, 1);
    }

    @Test
    void readsSparseRowsLikeOthers() {
        Random random = new Random(2);
        for (boolean plain : new boolean[] {true, false}) {
            int rows = 60;
            double[] matrix = new double[rows * rows];
            for (int i = 0; i < 400; i++) {
                matrix[random.nextInt(matrix.length)] = plain ? 1 : 1 + random.nextInt(9);
            }
            DirectedWeights dense = GraphWeights.of(Points.of(rows, rows, matrix), TestRun.serial());
            DirectedWeights sparse = GraphWeights.of(sparse(rows, matrix), TestRun.parallel());
            assertThat(sparse.starts()).isEqualTo(dense.starts());
            assertThat(sparse.targets()).isEqualTo(dense.targets());
            assertThat(sparse.weights()).isEqualTo(dense.weights());
        }
    }

    /** Stores what is not zero. */
    static Points sparse(int rows, double[] matrix) {
        int[] at = IntStream.range(0, matrix.length).filter(i -> matrix[i] != 0).toArray();
        long[] starts = new long[rows + 1];
        for (int row = 1; row <= rows; row++) {
            int end = row * rows;
            starts[row] = Arrays.stream(at).filter(i -> i < end).count();
        }
        return Points.of(SparseRows.of(
                rows,
                starts,
                Arrays.stream(at).map(i -> i % rows).toArray(),
                Arrays.stream(at).mapToDouble(i -> matrix[i]).toArray()));
    }

    @Test
    void weighsAHubOfManyByCommonNeighbours() {
        int rows = 200_000;
        long[] starts = LongStream.rangeClosed(0, rows)
                .map(row -> row == 0 ? 0 : rows - 2 + row)
                .toArray();
        int[] columns = IntStream.range(0, 2 * (rows - 1))
                .map(i -> i < rows - 1 ? i + 1 : 0)
                .toArray();
        double[] ones = new double[columns.length];
        Arrays.fill(ones, 1);
        DirectedWeights star = GraphWeights.of(Points.of(SparseRows.of(rows, starts, columns, ones)), TestRun.serial());
        assertThat(star.weights()[rows - 1]).isEqualTo(1);
        assertThat(star.weights()[0]).isCloseTo(1f / (rows - 1), within(1e-9f));
    }

    @Test
    void refusesASparseMatrixThatIsNoGraph() {
        Points wide = Points.of(SparseRows.of(3, new long[] {0, 1, 1}, new int[] {2}, new double[] {1}));
        assertThatThrownBy(() -> GraphWeights.of(wide, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("square matrix");
        Points negative = Points.of(SparseRows.of(2, new long[] {0, 1, 2}, new int[] {1, 0}, new double[] {1, -3}));
        assertThatThrownBy(() -> GraphWeights.of(negative, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 1, column 0")
                .hasMessageContaining("is -3.0");
    }

    @Test
    void saysWhatIsWrongWithAMatrix() {
        assertThatThrownBy(() -> GraphWeights.of(Points.of(2, 3, new double[6]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("square matrix");
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> GraphWeights.of(Points.of(2, 2, new double[] {0, wrong, 1, 0}), TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("row 0, column 1");
        }
    }
}
