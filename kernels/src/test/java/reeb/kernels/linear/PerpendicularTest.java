package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;
import reeb.kernels.base.Vectors;
import reeb.testkit.TestRun;

final class PerpendicularTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 40})
    void makesVectorsOrthonormalThatSpanTheSame(int count) {
        List<double[]> given = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            given.add(Samples.random(i).doubles(50, -1, 1).toArray());
        }
        List<double[]> copies = given.stream().map(double[]::clone).toList();
        List<double[]> made = Perpendicular.orthonormal(given, TestRun.parallel());
        for (int i = 0; i < count; i++) {
            assertThat(given.get(i)).isEqualTo(copies.get(i));
            for (int j = 0; j < count; j++) {
                assertThat(Vectors.dot(made.get(i), made.get(j))).isCloseTo(i == j ? 1 : 0, within(1e-13));
            }
            // What a vector has beyond the first so many directions is nothing.
            double[] rest = given.get(i).clone();
            Perpendicular.beside(made.subList(0, i + 1), rest);
            assertThat(Math.sqrt(Vectors.dot(rest, rest))).isLessThan(1e-13);
        }
    }

    @Test
    void takesOutWhatIsAlongDirections() {
        double[] vector = {3, 4, 5};
        Perpendicular.beside(List.of(new double[] {0, 1, 0}), vector);
        assertThat(vector).containsExactly(3, 0, 5);
        Perpendicular.beside(List.of(), vector);
        assertThat(vector).containsExactly(3, 0, 5);
    }

    @Test
    void scalesToLengthOneAndLeavesZeros() {
        double[] vector = {3, 4};
        Perpendicular.normalize(vector);
        assertThat(vector[0]).isCloseTo(0.6, within(1e-15));
        assertThat(vector[1]).isCloseTo(0.8, within(1e-15));
        double[] zeros = {0, 0};
        Perpendicular.normalize(zeros);
        assertThat(zeros).containsExactly(0, 0);
    }
}
