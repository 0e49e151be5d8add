package reeb.kernels.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;

final class ScaledDistanceTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE * 64, 1e-300, 1e-200, 1, 1e200, 2e307})
    void keepsItsDigitsWhereSquaresDoNot(double unit) {
        double distance = ScaledDistance.of(new double[] {3 * unit, unit}, new double[] {0, 5 * unit});
        assertThat(distance).isCloseTo(5 * unit, withinPercentage(1e-12));
    }

    @Test
    void isZeroForEqualRowsAndInfiniteBeyondTheDoubles() {
        assertThat(ScaledDistance.of(new double[] {1e-200, 0}, new double[] {1e-200, -0.0}))
                .isZero();
        double[] most = {Double.MAX_VALUE};
        assertThat(ScaledDistance.of(most, new double[] {-Double.MAX_VALUE})).isInfinite();
        assertThat(ScaledDistance.of(most, new double[] {Double.NEGATIVE_INFINITY}))
                .isInfinite();
        assertThat(ScaledDistance.of(most, new double[] {Double.NaN})).isNaN();
    }

    @Test
    void measuresAgainWhatIsDoubtfulAlone() {
        Points points = Points.of(4, 1, new double[] {0, 1e-200, 3, 0});
        double[] distances = {0, 0, 3.5, 0};
        ScaledDistance.mend(points, 0, distances);
        assertThat(distances).containsExactly(0, 1e-200, 3.5, 0);
        double[] ofSingles = {0, 0};
        ScaledDistance.mend(Points.of(2, 1, new float[] {0, 1}), 0, ofSingles);
        assertThat(ofSingles).containsExactly(0, 0);
    }
}
