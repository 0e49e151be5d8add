package reeb.kernels.loops;

/**
 * The sums of products of the cubic splines at a place that are 0, 1, 2 and 3 nodes apart: polynomials of how far the place is
 * from the node before it, the same along each axis.
 */
public final class SplineOverlaps {
    /** How many nodes apart two splines can be, and be none. */
    public static final int REACH = 4;

    /** Of the polynomials. */
    public static final int DEGREE = 6;

    /** Coefficients of the cubic splines times 6, from the constant on. */
    private static final int[][] SPLINES = {{1, -3, 3, -1}, {4, 0, -6, 3}, {1, 3, 3, -3}, {0, 0, 0, 1}};

    private SplineOverlaps() {}

    /**
     * Computes the coefficients.
     *
     * @return 7 for each distance, from the constant on
     */
    public static float[] coefficients() {
        float[] overlaps = new float[REACH * (DEGREE + 1)];
        for (int left = 0; left < REACH; left++) {
            for (int right = 0; right < REACH; right++) {
                for (int product = 0; product < 16; product++) {
                    int power = (product >> 2) + (product & 3);
                    overlaps[Math.abs(left - right) * (DEGREE + 1) + power] +=
                            SPLINES[left][product >> 2] * SPLINES[right][product & 3] / 36f;
                }
            }
        }
        return overlaps;
    }
}
