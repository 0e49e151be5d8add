package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SplineOverlapsTest {
    /** The cubic B-spline around 0, by its definition in pieces. */
    private static double spline(double x) {
        double distance = Math.abs(x);
        if (distance >= 2) {
            return 0;
        }
        return distance >= 1
                ? Math.pow(2 - distance, 3) / 6
                : 2.0 / 3 - distance * distance + distance * distance * distance / 2;
    }

    @Test
    void sumProductsOfSplinesSoManyNodesApart() {
        float[] coefficients = SplineOverlaps.coefficients();
        int terms = SplineOverlaps.DEGREE + 1;
        assertThat(coefficients).hasSize(SplineOverlaps.REACH * terms);
        for (double t = 0; t <= 1; t += 0.0625) {
            for (int apart = 0; apart < SplineOverlaps.REACH; apart++) {
                double expected = 0;
                for (int left = -1; left <= 2; left++) {
                    for (int right = -1; right <= 2; right++) {
                        expected += Math.abs(left - right) == apart ? spline(t - left) * spline(t - right) : 0;
                    }
                }
                double sum = 0;
                for (int power = SplineOverlaps.DEGREE; power >= 0; power--) {
                    sum = sum * t + coefficients[apart * terms + power];
                }
                assertThat(sum).as("%s, %d apart", t, apart).isCloseTo(expected, within(1e-6));
            }
        }
    }
}
