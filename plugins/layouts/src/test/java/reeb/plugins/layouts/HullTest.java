package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hull is held against all segments between two of its points: the widest of them bound it at every height. */
final class HullTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 60})
    void isAsWideAsTheSegmentsBetweenItsPoints(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        for (int trial = 0; trial < 50; trial++) {
            double[] x = random.doubles(count, -5, 5).toArray();
            double[] y = random.doubles(count, -5, 5).toArray();
            isBoundedBySegments(x, y, random);
        }
    }

    /** Small whole numbers: many points are equal or lie on one line. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 30})
    void copesWithEqualPointsAndLines(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        for (int trial = 0; trial < 100; trial++) {
            double[] x = random.ints(count, 0, 3).asDoubleStream().toArray();
            double[] y = random.ints(count, 0, 3).asDoubleStream().toArray();
            isBoundedBySegments(x, y, random);
        }
    }

    @Test
    void isNothingAboveAndBelow() {
        Hull hull = Hull.of(new double[] {0, 4, 2}, new double[] {1, 1, 3});
        assertThat(hull.between(-1, 0.9)).isEmpty();
        assertThat(hull.between(3.1, 5)).isEmpty();
        assertThat(hull.between(0, 1)).containsExactly(0, 4);
        assertThat(hull.between(2, 2)).containsExactly(1, 3);
        assertThat(hull.between(3, 9)).containsExactly(2, 2);
    }

    private static void isBoundedBySegments(double[] x, double[] y, RandomGenerator random) {
        Hull hull = Hull.of(x, y);
        for (int band = 0; band < 20; band++) {
            double low = Math.rint(random.nextDouble(-6, 6) * 2) / 2;
            double high = low + random.nextInt(3) / 2.0;
            double[] expected = widest(x, y, low, high);

            double[] found = hull.between(low, high);

            assertThat(found).hasSameSizeAs(expected);
            for (int end = 0; end < expected.length; end++) {
                assertThat(found[end]).isCloseTo(expected[end], within(1e-9));
            }
        }
    }

    /** The least and the greatest x of all segments between two points, or of a point alone, in a range of heights. */
    private static double[] widest(double[] x, double[] y, double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < x.length; b++) {
                double bottom = Math.max(low, Math.min(y[a], y[b]));
                double top = Math.min(high, Math.max(y[a], y[b]));
                if (bottom <= top) {
                    // With b and a in turn, both ends of a level segment are seen.
                    double slope = y[a] == y[b] ? 0 : (x[b] - x[a]) / (y[b] - y[a]);
                    double from = x[a] + slope * (bottom - y[a]);
                    double to = x[a] + slope * (top - y[a]);
                    least = Math.min(least, Math.min(from, to));
                    greatest = Math.max(greatest, Math.max(from, to));
                }
            }
        }
        return least > greatest ? new double[0] : new double[] {least, greatest};
    }
}
