package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

final class SquareRangeTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-140, 1e-100, 1, 1e100, 1e150})
    void takesWhatCanBeSquaredAndAddedUp(double scale) {
        assertThatCode(() -> SquareRange.require(points(scale), "k-means")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e154, 1e200, 1e300, Double.MAX_VALUE / 2})
    void refusesWhatIsTooLarge(double scale) {
        assertThatThrownBy(() -> SquareRange.require(points(scale), "k-means"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("k-means: squares of the differences between rows are too large")
                .hasMessageContaining("scale the values down");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-160, 1e-200, Double.MIN_VALUE})
    void refusesWhatIsTooSmall(double scale) {
        assertThatThrownBy(() -> SquareRange.require(points(scale), "k-means"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("too small for a double; scale the values up");
    }

    private static Points points(double scale) {
        return Points.of(3, 2, new double[] {0, scale, scale, 0, -scale, scale});
    }
}
