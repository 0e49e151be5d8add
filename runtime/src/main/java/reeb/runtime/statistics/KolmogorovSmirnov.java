package reeb.runtime.statistics;

import java.util.Arrays;

/**
 * Whether two samples come from one distribution: the largest distance between the shares of values up to each value.
 *
 * <p>See Hodges, <i>The Significance Probability of the Smirnov Two-Sample Test</i>, Arkiv for Matematik 3, 1958.
 *
 * @param statistic the distance, from 0 to 1
 * @param p how probable a distance of at least that is where they do, two-sided: exact for up to {@value #EXACT} pairs of
 *     values, where ties make it too large, and by Kolmogorov's limit for more
 */
public record KolmogorovSmirnov(double statistic, double p) {
    private static final long EXACT = 1_000_000;
    private static final int TERMS = 100;

    /**
     * Compares two samples. O(n log n), and O(n m) where exact.
     *
     * @param one n values, none not-a-number, at least one
     * @param other m values, none not-a-number, at least one
     * @return the statistic and its p
     */
    public static KolmogorovSmirnov of(double[] one, double[] other) {
        double[] a = one.clone();
        double[] b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        long farthest = farthest(a, b);
        double statistic = (double) farthest / a.length / b.length;
        double p = (long) a.length * b.length <= EXACT
                ? exact(a.length, b.length, farthest)
                : limit(statistic * Math.sqrt((double) a.length * b.length / (a.length + b.length)));
        return new KolmogorovSmirnov(statistic, p);
    }

    /** Finds the distance times n m, a whole number. */
    private static long farthest(double[] a, double[] b) {
        long farthest = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= value) {
                i++;
            }
            while (j < b.length && b[j] <= value) {
                j++;
            }
            farthest = Math.max(farthest, Math.abs((long) i * b.length - (long) j * a.length));
        }
        return farthest;
    }

    /**
     * Gives the share of orders of n and m values in which the distance is reached somewhere, by the last value: only
     * positive numbers are added, so that small shares are as exact as large ones.
     */
    private static double exact(int n, int m, long farthest) {
        double[] reached = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (Math.abs((long) i * m - (long) j * n) >= farthest) {
                    reached[j] = 1;
                } else if (i + j > 0) {
                    double fromOne = i == 0 ? 0 : reached[j] * i;
                    double fromOther = j == 0 ? 0 : reached[j - 1] * j;
                    reached[j] = (fromOne + fromOther) / (i + j);
                }
            }
        }
        return reached[m];
    }

    /** Kolmogorov's distribution: the share beyond x. */
    static double limit(double x) {
        if (x < 0.2) {
            return 1; // to the last bit
        }
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum += (k % 2 == 0 ? -2 : 2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Math.clamp(sum, 0, 1);
    }
}
