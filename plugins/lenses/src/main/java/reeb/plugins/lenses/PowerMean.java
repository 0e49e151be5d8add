package reeb.plugins.lenses;

/** Roots of sums of p-th powers; where those would overflow or vanish they are scaled by the largest value. */
final class PowerMean {
    private PowerMean() {}

    /**
     * Computes the p-norm.
     *
     * @param values numbers of any sign
     * @param p at least 1, or infinite for the largest absolute value
     * @return the p-th root of the sum of the absolute values' p-th powers
     */
    static double norm(double[] values, double p) {
        return root(values, p, 1);
    }

    /**
     * Computes the power mean.
     *
     * @param values at least one number, of any sign
     * @param p at least 1, or infinite for the largest absolute value
     * @return the p-th root of the mean of the absolute values' p-th powers
     */
    static double mean(double[] values, double p) {
        return root(values, p, values.length);
    }

    private static double root(double[] values, double p, int divisor) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0 || !Double.isFinite(largest) || p == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double scale = fits(power(largest, p), values.length) ? 1 : largest;
        double sum = 0;
        for (double value : values) {
            sum += power(Math.abs(value) / scale, p);
        }
        return scale * power(sum / divisor, 1 / p);
    }

    /** Tells whether sums of powers up to this one neither overflow nor lose their last bits. */
    private static boolean fits(double power, int count) {
        return power >= Double.MIN_NORMAL / Math.ulp(1.0) && power * count < Double.POSITIVE_INFINITY;
    }

    private static double power(double base, double exponent) {
        if (exponent == 1) {
            return base;
        }
        if (exponent == 2) {
            return base * base;
        }
        return exponent == 0.5 ? Math.sqrt(base) : StrictMath.pow(base, exponent);
    }
}
