package reeb.kernels.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.ReferenceTables;
import reeb.kernels.Samples;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.loops.ChebyshevStep;
import reeb.kernels.plain.PlainChebyshevStep;
import reeb.kernels.simd.VectorKernels;
import reeb.testkit.TestRun;

final class LaplacianEigenTest {
    @Test
    void findsTheFunctionsThatNumpyFinds() {
        List<double[]> edges = List.of(ReferenceTables.read("umap_x64_k10_graph.csv"));
        Eigenpairs pairs = LaplacianEigen.smallest(Samples.graph(64, edges), 4, 1e-9, TestRun.serial());
        double[][] values = ReferenceTables.read("umap_x64_k10_laplacian_eigenvalues.csv");
        double[][] vectors = ReferenceTables.read("umap_x64_k10_laplacian_eigvecs_1to4.csv");
        for (int i = 0; i < 4; i++) {
            assertThat(1 - pairs.values().get(i)).isCloseTo(values[i + 1][0], within(1e-5));
            double product = 0;
            for (int row = 0; row < vectors.length; row++) {
                product += vectors[row][i] * pairs.vectors().get(i)[row];
            }
            assertThat(Math.abs(product)).isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void agreesWithTheFullSolution() {
        SparseGraph graph = blob(700);
        Eigenpairs full = LaplacianEigen.dense(graph, 6);
        for (TestRun run : new TestRun[] {TestRun.serial(), TestRun.parallel()}) {
            Eigenpairs pairs = LaplacianEigen.smallest(graph, 6, 1e-10, run);
            assertThat(run.warnings()).isEmpty();
            for (int i = 0; i < 6; i++) {
                assertThat(pairs.values().get(i)).isCloseTo(full.values().get(i), within(1e-12));
                for (int row = 0; row < graph.rows(); row++) {
                    assertThat(pairs.vectors().get(i)[row])
                            .isCloseTo(full.vectors().get(i)[row], within(1e-6));
                }
            }
        }
    }

    @Test
    void findsBothOfTwoEqualEigenvalues() {
        int rows = 1000;
        int[] starts = new int[rows + 1];
        int[] targets = new int[2 * rows];
        float[] weights = new float[2 * rows];
        for (int row = 0; row < rows; row++) {
            int before = (row + rows - 1) % rows;
            int after = (row + 1) % rows;
            starts[row + 1] = 2 * row + 2;
            targets[2 * row] = Math.min(before, after);
            targets[2 * row + 1] = Math.max(before, after);
            weights[2 * row] = 1;
            weights[2 * row + 1] = 1;
        }

        Eigenpairs pairs =
                LaplacianEigen.smallest(SparseGraph.of(starts, targets, weights), 4, 1e-9, TestRun.parallel());

        for (int i = 0; i < 4; i++) {
            assertThat(pairs.values().get(i)).isCloseTo(Math.cos(2 * Math.PI * (i / 2 + 1) / rows), within(1e-12));
        }
    }

    @Test
    void multipliesOnVectorsAsInPlainLoops() {
        SparseGraph graph = blob(200);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[] inverse = random.doubles(200).toArray();
        double[] current = random.doubles(1600, -1, 1).toArray();
        double[] next = random.doubles(1600, -1, 1).toArray();
        double[] plain = next.clone();
        VectorKernels.chebyshevStep()
                .apply(graph, inverse, new ChebyshevStep.Terms(1.5, -0.3, -1, current, next), 3, 197);
        new PlainChebyshevStep().apply(graph, inverse, new ChebyshevStep.Terms(1.5, -0.3, -1, current, plain), 3, 197);
        assertThat(next).isEqualTo(plain);
    }

    private static SparseGraph blob(int rows) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows);
        double[] values = new double[rows * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * (1 + i % 3);
        }
        return Samples.graph(Points.of(rows, 3, values), 14);
    }
}
