package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.pairs.PairLoops;
import reeb.kernels.pairs.PairRule;

/**
 * The p-th root of the sum of p-th powers of differences; {@link Manhattan} for p = 1, {@link Euclidean} for p = 2, and
 * ever nearer to {@link Chebyshev} as p grows.
 *
 * <p>Powers too large or too small for a double are measured in units of the largest difference.
 *
 * @param p the exponent, at least 1
 */
@Named("minkowski")
@About("The p-th root of the sum of p-th powers of differences.")
public record Minkowski(
        @About("The exponent; 1 is the distance manhattan, 2 is euclidean.") @Range(min = 1)
        double p) implements Metric {
    private static final Manhattan MANHATTAN = new Manhattan();
    private static final Euclidean EUCLIDEAN = new Euclidean();
    private static final int STRETCH = 32;

    /** Between these, sums of powers are exact enough. */
    private static final double SMALLEST = 1e-280;

    private static final double LARGEST = 1e280;

    /** Up to here whole exponents are products, and sums of powers are precise enough to decide without roots. */
    private static final int MODERATE = 64;

    @Override
    public double distance(double[] a, double[] b) {
        if (p == 1 || p == 2) {
            return p == 1 ? MANHATTAN.distance(a, b) : EUCLIDEAN.distance(a, b);
        }
        double sum = powers(a, b, 0, a.length);
        return sum > SMALLEST && sum < LARGEST ? root(sum) : scaled(a, b);
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (p == 1 || p == 2) {
            return p == 1 ? MANHATTAN.within(points, radius, run) : EUCLIDEAN.within(points, radius, run);
        }
        if (points.sparse().isPresent()) {
            return PairSearch.within(points, this, radius, run);
        }
        return PairLoops.within(points, rule(radius), run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (p == 1 || p == 2) {
            Metric same = p == 1 ? MANHATTAN : EUCLIDEAN;
            same.pairs(points, radius, pairs, run);
        } else if (points.sparse().isPresent()) {
            PairSearch.pairs(points, this, radius, pairs, run);
        } else {
            PairLoops.pairs(points, rule(radius), pairs, run);
        }
    }

    private PairRule rule(double radius) {
        double power = p <= MODERATE ? StrictMath.pow(radius, p) : 0;
        return power > SMALLEST * 1e10 && power < LARGEST / 1e10
                ? (a, b) -> near(a, b, radius, power)
                : (a, b) -> distance(a, b) <= radius;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (p == 1 || p == 2) {
            Metric same = p == 1 ? MANHATTAN : EUCLIDEAN;
            same.distances(points, row, distances);
            return;
        }
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }

    /** Decides by sums of powers where these differ by far more than rounding from the radius's power. */
    private boolean near(double[] a, double[] b, double radius, double power) {
        double sum = 0;
        for (int first = 0; first < a.length; first += STRETCH) {
            if (sum > power * (1 + 1e-4)) {
                return false;
            }
            sum += powers(a, b, first, Math.min(STRETCH, a.length - first));
        }
        return sum < power * (1 - 1e-4) || distance(a, b) <= radius;
    }

    private double powers(double[] a, double[] b, int first, int columns) {
        double sum = 0;
        for (int i = first; i < first + columns; i++) {
            sum += power(Math.abs(a[i] - b[i]));
        }
        return sum;
    }

    private double scaled(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        if (largest == 0 || largest == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += power(Math.abs(a[i] - b[i]) / largest);
        }
        return largest * root(sum);
    }

    private double root(double sum) {
        return StrictMath.pow(sum, 1 / p);
    }

    private double power(double base) {
        return p == Math.rint(p) && p <= MODERATE ? product(base, (int) p) : StrictMath.pow(base, p);
    }

    private static double product(double base, int exponent) {
        double product = 1;
        double square = base;
        for (int bits = exponent; bits != 0; bits >>= 1) {
            product *= (bits & 1) != 0 ? square : 1;
            square *= square;
        }
        return product;
    }
}
