package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.kernels.loops.SparseWeights;
import reeb.plugins.embedders.VectorFiles;
import reeb.testkit.TestRun;

final class LambdaTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2", "10"})
    void findsTheExponentsOfTheReference(String lambda) {
        DirectedWeights graph = graph();
        for (double[] expected : VectorFiles.read("sg_graph40_lambda" + lambda + "_gamma.csv")) {
            int column = (int) expected[0];
            double gamma = LambdaScaling.gamma(logarithms(graph, column), Double.parseDouble(lambda));
            if (expected[1] == 1) {
                assertThat(gamma).isNaN();
            } else {
                // the graph is held in single precision
                assertThat(gamma).isCloseTo(expected[2], within(1e-6 * Math.max(1, Math.abs(expected[2]))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2", "10"})
    void joinsToTheMatrixOfTheReference(String lambda) {
        TestRun run = TestRun.serial();
        DirectedWeights scaled = Lambda.scale(graph(), Double.parseDouble(lambda), NegativeGamma.ALLOW, run);
        SparseWeights joint = JointWeights.of(scaled, run);
        double[][] actual = new double[40][];
        Arrays.setAll(actual, row -> AffinitiesTest.dense(joint, row));
        for (double[] entry : VectorFiles.read("sg_graph40_lambda" + lambda + "_joint.csv")) {
            assertThat(actual[(int) entry[0]][(int) entry[1]]).isCloseTo(entry[2], within(2e-9));
        }
    }

    @Test
    void evensThePerplexityWeightsOfTheReference() {
        double[][] distances = VectorFiles.read("x64_knn30_dist.csv");
        double[][] expected = VectorFiles.read("x64_perp10_k30_lambda10.csv");
        for (int row = 0; row < distances.length; row++) {
            double[] weights = new double[30];
            new Perplexity(10)
                    .solve(Arrays.stream(distances[row]).map(d -> d * d).toArray(), weights);
            double[] logarithms = Arrays.stream(weights).map(Math::log).toArray();
            double gamma = LambdaScaling.gamma(logarithms, 10);
            LambdaScaling.raise(logarithms, gamma, weights);
            assertThat(gamma).isCloseTo(expected[row][0], within(1e-9));
            for (int i = 0; i < 30; i++) {
                assertThat(weights[i]).isCloseTo(expected[row][i + 1], within(1e-10));
            }
        }
    }

    @Test
    void clampsAllowsOrRefusesRowsOfFewEdges() {
        DirectedWeights graph = graph();
        TestRun run = TestRun.serial();
        DirectedWeights clamped = Lambda.scale(graph, 10, NegativeGamma.CLAMP, run);
        assertThat(run.warnings()).hasSize(1).first().asString().contains("fewer edges than lambda", "equal weights");
        for (int row = 0; row < 40; row++) {
            int first = clamped.starts()[row];
            int degree = clamped.starts()[row + 1] - first;
            for (int i = 0; i < degree && degree < 10; i++) {
                assertThat(clamped.weights()[first + i]).isCloseTo(1f / degree, within(1e-6f));
            }
        }
        assertThatThrownBy(() -> Lambda.scale(graph, 10, NegativeGamma.ERROR, run))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("choose a smaller lambda");
        assertThat(Lambda.scale(graph, 1, NegativeGamma.ERROR, run)).isSameAs(graph);
    }

    private static double[] logarithms(DirectedWeights graph, int row) {
        double[] logarithms = new double[graph.starts()[row + 1] - graph.starts()[row]];
        Arrays.setAll(logarithms, i -> Math.log(graph.weights()[graph.starts()[row] + i]));
        return logarithms;
    }

    /** Reads a column-stochastic graph; a column's entries leave its vertex. */
    private static DirectedWeights graph() {
        double[][] entries = VectorFiles.read("sg_graph40.csv");
        int[] starts = new int[41];
        for (double[] entry : entries) {
            starts[(int) entry[1] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] targets = new int[entries.length];
        float[] weights = new float[entries.length];
        for (double[] entry : entries) {
            int place = next[(int) entry[1]]++;
            targets[place] = (int) entry[0];
            weights[place] = (float) entry[2];
        }
        return new DirectedWeights(starts, targets, weights);
    }
}
