package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;
import reeb.kernels.base.Vectors;
import reeb.testkit.TestRun;

final class CholeskyTest {
    private static double[][] matrix(int size) {
        double[] spectrum = new double[size];
        Arrays.setAll(spectrum, i -> 1.0 + i % 17);
        return Samples.symmetric(size, spectrum, 3);
    }

    private static double[][] lower(double[][] matrix) {
        double[][] lower = new double[matrix.length][];
        Arrays.setAll(lower, row -> Arrays.copyOf(matrix[row], row + 1));
        return lower;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 200, 700})
    void solvesEquations(int size) {
        double[][] matrix = matrix(size);
        double[] right = new double[size];
        Arrays.setAll(right, i -> Math.sin(i));

        double[] solution = Cholesky.of(lower(matrix), 0, TestRun.parallel())
                .times(List.of(right))
                .getFirst();

        for (int row = 0; row < size; row++) {
            assertThat(Vectors.dot(matrix[row], solution)).isCloseTo(right[row], within(1e-10));
        }
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        List<double[]> right = List.of(matrix(300)[0], matrix(300)[1]);
        List<double[]> one =
                Cholesky.of(lower(matrix(300)), 0, TestRun.serial()).times(right);
        List<double[]> many =
                Cholesky.of(lower(matrix(300)), 0, TestRun.parallel()).times(right);
        for (int i = 0; i < one.size(); i++) {
            assertThat(many.get(i)).isEqualTo(one.get(i));
        }
    }

    @Test
    void survivesWhatRoundingMakesNegative() {
        double[][] lower = {{1}, {1, 1}};
        double[] solution = Cholesky.of(lower, 1e-10, TestRun.serial())
                .times(List.of(new double[] {1, 1}))
                .getFirst();
        assertThat(solution[0]).isCloseTo(1, within(1e-9));
        assertThat(solution[1]).isFinite();
    }

    @Test
    void findsTheSmallestEigenvaluesOfAMatrix() {
        double[] spectrum = new double[600];
        Arrays.setAll(spectrum, i -> i < 3 ? 1e-6 * (i + 1) : 1 + i % 5);
        double[][] matrix = Samples.symmetric(600, spectrum, 9);
        TestRun run = TestRun.parallel();

        Eigenpairs pairs = SymmetricEigen.leading(Cholesky.of(lower(matrix), 0, run), 3, 1e-9, run);

        assertThat(run.warnings()).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(1 / pairs.values().get(i)).isCloseTo(1e-6 * (i + 1), within(1e-13));
        }
    }
}
