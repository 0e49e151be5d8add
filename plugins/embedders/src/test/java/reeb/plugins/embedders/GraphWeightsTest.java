package reeb.plugins.embedders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.InputException;
import reeb.api.data.Points;
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
