package reeb.runtime.statistics;

import java.util.Arrays;

/**
 * Whether two samples have categories in like shares: Pearson's chi-square of the table of their counts, without a
 * correction for continuity.
 *
 * @param statistic at least 0
 * @param degrees of freedom, one less than there are categories
 * @param p how probable a statistic of at least that is where they do; rough where counts below 5 are expected
 * @param effect Cramer's V, from 0 for equal shares to 1 where the samples have no category in common
 */
public record ChiSquare(double statistic, int degrees, double p, double effect) {
    private static final int MOST_TERMS = 100_000;
    private static final double TINY = 1e-300;

    /**
     * Compares two samples.
     *
     * @param one how many of each category are in the first; at least one in all
     * @param other how many are in the second, of the same categories; at least one in all
     * @return the statistic; 0 degrees and a p of 1 where there are not two categories that occur
     */
    public static ChiSquare of(int[] one, int[] other) {
        double ones = sum(one);
        double others = sum(other);
        double total = ones + others;
        double statistic = 0;
        int degrees = -1;
        for (int category = 0; category < one.length; category++) {
            double both = (double) one[category] + other[category];
            if (both > 0) {
                statistic += term(one[category], both * ones / total) + term(other[category], both * others / total);
                degrees++;
            }
        }
        double p = degrees < 1 ? 1 : upperGamma(degrees / 2.0, statistic / 2);
        return new ChiSquare(statistic, Math.max(0, degrees), p, Math.sqrt(statistic / total));
    }

    private static double sum(int... counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    private static double term(double count, double expected) {
        return (count - expected) * (count - expected) / expected;
    }

    /** The upper regularised incomplete gamma function Q(a, x), for a of 1/2, 1, 3/2 ... and x >= 0 (DLMF 8.7 and 8.9). */
    static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? Math.clamp(1 - scale * series(a, x), 0, 1) : Math.clamp(scale * fraction(a, x), 0, 1);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > sum * 1e-17; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction, by Lentz's method. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int k = 1; k < MOST_TERMS; k++) {
            double factor = -k * (k - a);
            b += 2;
            d = 1 / nonzero(factor * d + b);
            c = nonzero(b + factor / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The logarithm of the gamma function for multiples of a half, from 1 and the root of pi. */
    private static double logGamma(double a) {
        boolean whole = a == Math.rint(a);
        double sum = whole ? 0 : Math.log(Math.PI) / 2;
        for (double x = whole ? 1 : 0.5; x < a; x++) {
            sum += Math.log(x);
        }
        return sum;
    }
}
