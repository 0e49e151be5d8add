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

final class SymmetricEigenTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 50, 170})
    void findsAKnownSpectrum(int size) {
        double[] spectrum = new double[size];
        Arrays.setAll(spectrum, i -> 3.0 * (i + 1) / size - 1);
        check(Samples.symmetric(size, spectrum, 1), spectrum, size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void findsAFewOfManyByTheSubspace(int count) {
        double[] spectrum = new double[300];
        Arrays.setAll(spectrum, i -> 100.0 / (i + 1));
        double[][] matrix = Samples.symmetric(300, spectrum, 2);
        assertThat(SubspaceEigen.leading(matrix, count)).isPresent();
        check(matrix, spectrum, count);
    }

    @Test
    void findsRepeatedEigenvalues() {
        double[] spectrum = new double[300];
        Arrays.setAll(spectrum, i -> i < 5 ? 7 : 1.0 / (i + 1));
        check(Samples.symmetric(300, spectrum, 3), spectrum, 7);
        check(Samples.symmetric(300, spectrum, 3), spectrum, 290);
        Arrays.fill(spectrum, 2);
        check(Samples.symmetric(300, spectrum, 4), spectrum, 3);
        check(Samples.symmetric(300, spectrum, 4), spectrum, 300);
    }

    @Test
    void findsDeficientRanks() {
        double[] spectrum = new double[300];
        spectrum[0] = 5;
        check(Samples.symmetric(300, spectrum, 5), spectrum, 3);
        check(Samples.symmetric(300, spectrum, 5), spectrum, 100);
        spectrum[0] = 0;
        check(new double[300][300], spectrum, 2);
        check(new double[20][20], new double[20], 20);
    }

    @Test
    void solvesFullyWhereTheSubspaceDoesNotConverge() {
        double[] spectrum = new double[200];
        Arrays.setAll(spectrum, i -> 1 + 1e-7 * i);
        check(Samples.symmetric(200, spectrum, 6), spectrum, 20);
    }

    @Test
    void agreesWithTheFullSolution() {
        double[] spectrum = new double[250];
        Arrays.setAll(spectrum, i -> Math.pow(0.9, i));
        double[][] matrix = Samples.symmetric(250, spectrum, 8);
        Eigenpairs some = SymmetricEigen.leading(matrix, 4);
        Eigenpairs full = SymmetricEigen.full(matrix, 4);
        for (int i = 0; i < 4; i++) {
            assertThat(some.vectors().get(i))
                    .usingComparatorWithPrecision(1e-11)
                    .containsExactly(full.vectors().get(i));
        }
    }

    @Test
    void makesTheLargestValuePositiveAndTheFirstOfEqualOnes() {
        double[] vector = {0.5, -2, 2, 1};
        Eigenpairs.turn(vector);
        assertThat(vector).containsExactly(-0.5, 2, -2, -1);
        double[] same = {0.5, 2, -2, 1};
        Eigenpairs.turn(same);
        assertThat(same).containsExactly(0.5, 2, -2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 300})
    void givesTheSameBitsOnAnyNumberOfThreads(int size) {
        double[] spectrum = new double[size];
        Arrays.setAll(spectrum, i -> 100.0 / (i + 1));
        double[][] matrix = Samples.symmetric(size, spectrum, 9);
        Eigenpairs alone = SymmetricEigen.leading(matrix, size);
        Eigenpairs together = SymmetricEigen.exact(matrix, size, TestRun.parallel());
        assertThat(together.values()).isEqualTo(alone.values());
        for (int i = 0; i < size; i++) {
            assertThat(together.vectors().get(i))
                    .containsExactly(alone.vectors().get(i));
        }
    }

    @Test
    void findsSomeDozensOfManyByFilteredVectors() {
        double[] falling = new double[600];
        Arrays.setAll(falling, i -> 1000 * Math.pow(0.93, i) + 1e-3);
        double[] flat = new double[600];
        Arrays.setAll(flat, i -> 2 - Math.pow(i / 600.0, 0.7));
        double[] repeated = new double[600];
        Arrays.setAll(repeated, i -> i < 40 ? 7 : 1.0 / (i + 1));
        for (double[] spectrum : List.of(falling, flat, repeated)) {
            double[][] matrix = Samples.symmetric(600, spectrum, 10);
            assertThat(FilteredEigen.leading(matrix, 30, TestRun.parallel())).isPresent();
            check(SymmetricEigen.exact(matrix, 30, TestRun.parallel()), matrix, spectrum, 30);
        }
    }

    @Test
    void solvesFullyWhereFilteredVectorsHaveNothingToGrowFrom() {
        double[] spectrum = new double[520];
        Arrays.fill(spectrum, 0, 9, 4);
        double[][] matrix = Samples.symmetric(520, spectrum, 11);
        assertThat(FilteredEigen.leading(matrix, 20, TestRun.parallel())).isEmpty();
        check(SymmetricEigen.exact(matrix, 20, TestRun.parallel()), matrix, spectrum, 20);
        check(
                SymmetricEigen.exact(new double[520][520], 20, TestRun.parallel()),
                new double[520][520],
                new double[520],
                20);
    }

    @Test
    void filtersToTheSameBitsOnAnyNumberOfThreads() {
        double[] spectrum = new double[530];
        Arrays.setAll(spectrum, i -> 100.0 / (i + 1));
        double[][] matrix = Samples.symmetric(530, spectrum, 12);
        Eigenpairs serial = SymmetricEigen.exact(matrix, 25, TestRun.serial());
        Eigenpairs parallel = SymmetricEigen.exact(matrix, 25, TestRun.parallel());
        assertThat(parallel.values()).isEqualTo(serial.values());
        for (int i = 0; i < 25; i++) {
            assertThat(parallel.vectors().get(i))
                    .containsExactly(serial.vectors().get(i));
        }
    }

    private static void check(double[][] matrix, double[] spectrum, int count) {
        check(SymmetricEigen.leading(matrix, count), matrix, spectrum, count);
    }

    private static void check(Eigenpairs pairs, double[][] matrix, double[] spectrum, int count) {
        double[] sorted = Arrays.stream(spectrum).sorted().toArray();
        double norm = Arrays.stream(spectrum).map(Math::abs).max().orElse(0);
        assertThat(pairs.values()).hasSize(count);
        for (int i = 0; i < count; i++) {
            double value = pairs.values().get(i);
            assertThat(value).isCloseTo(sorted[sorted.length - 1 - i], within(1e-13 * norm));
            double[] vector = pairs.vectors().get(i);
            for (int j = 0; j <= i; j++) {
                double product = Vectors.dot(vector, pairs.vectors().get(j));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
            for (int row = 0; row < matrix.length; row++) {
                assertThat(Vectors.dot(matrix[row], vector)).isCloseTo(value * vector[row], within(1e-12 * norm));
            }
        }
    }
}
