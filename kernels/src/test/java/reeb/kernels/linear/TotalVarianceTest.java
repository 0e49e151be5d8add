package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class TotalVarianceTest {
    @Test
    void isThatOfEvenlySpacedNumbers() {
        // The numbers 0 to n - 1 have the variance n (n + 1) / 12 over n - 1.
        double[] numbers = new double[3000];
        Arrays.setAll(numbers, i -> i);
        assertThat(of(Points.of(3000, 1, numbers))).isCloseTo(3000.0 * 3001 / 12, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1023, 1024, 1025})
    void isTheSumOfTheVariancesOfColumns(int rows) {
        Points points = Samples.gaussian(rows, 5, 100);
        double expected = 0;
        for (int column = 0; column < 5; column++) {
            double[] values = points.column(column);
            double mean = Arrays.stream(values).average().orElseThrow();
            expected += Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / (rows - 1);
        }
        assertThat(of(points)).isCloseTo(expected, within(1e-10 * expected));
        assertThat(TotalVariance.of(points, ColumnMeans.of(points, TestRun.serial()), TestRun.serial()))
                .isEqualTo(of(points));
    }

    @Test
    void isZeroForFewerThanTwoRows() {
        assertThat(of(Points.of(0, 3, new double[0]))).isZero();
        assertThat(of(Points.of(1, 3, new double[] {1, 2, 3}))).isZero();
    }

    private static double of(Points points) {
        return TotalVariance.of(points, ColumnMeans.of(points, TestRun.parallel()), TestRun.parallel());
    }
}
