package reeb.kernels.distances;

import reeb.api.data.Points;

/**
 * Bounds on the errors of products in single precision, after Higham, <i>Accuracy and Stability of Numerical Algorithms</i>,
 * SIAM 2002, section 3.1, and the sizes beyond which they do not hold.
 */
public final class RoundingBounds {
    /** Half a unit in the last place of single precision. */
    public static final double ROUNDING = 0x1p-24;

    /** Roundings besides the d of the product: of both rows, of the limits and of their sum, twice over. */
    public static final int OTHER_ROUNDINGS = 16;

    /** Beyond this squared length single precision might overflow. */
    public static final double LARGEST = 1e30;

    /** Columns beyond which the bound, or a panel's size, would grow too large. */
    private static final int MOST_COLUMNS = 1 << 20;

    private RoundingBounds() {}

    /**
     * Tells whether packing rows for products is not worth while, or not possible.
     *
     * @param points n x d
     * @return true for few rows and for too many columns
     */
    public static boolean few(Points points) {
        return points.rows() < 6 || (points.rows() <= 64 && points.columns() <= 4) || points.columns() > MOST_COLUMNS;
    }

    /**
     * Bounds the error of a product of d terms and all that goes with it.
     *
     * @param columns d
     * @return relative to |x||y|
     */
    public static double relativeError(int columns) {
        double roundings = (columns + OTHER_ROUNDINGS) * ROUNDING;
        return roundings / (1 - roundings);
    }

    /**
     * Bounds what values too small for single precision may add to the error.
     *
     * @param columns d
     * @param largestSquaredNorm of any row
     * @return an absolute error
     */
    public static double underflow(int columns, double largestSquaredNorm) {
        return columns * 0x1p-146 * (1 + Math.sqrt(largestSquaredNorm));
    }
}
