package reeb.kernels.loops;

/**
 * Squared Euclidean distances of one row to eight others at a time, in double precision.
 *
 * <p>A panel holds eight rows side by side, value (k, row) at 8 k + row. Each sum is made in the order of the columns without
 * fused roundings, so its bits are those of the plain loop over one pair, whatever the machine's vectors.
 */
public interface RowSquares {
    /** Rows of a panel. */
    int LANES = 8;

    /**
     * Measures. O(count d).
     *
     * @param row d values
     * @param panels as many panels, one after the other
     * @param count how many of the panels
     * @param squares takes 8 sums for each panel
     */
    void squares(double[] row, double[] panels, int count, double[] squares);

    /**
     * Adds up roots: eight interleaved sums, joined in pairs, and then what is left over. O(to - from).
     *
     * @param squares at least 0 each
     * @param from the first
     * @param to behind the last
     * @return the sum of their roots
     */
    double sumOfRoots(double[] squares, int from, int to);

    /** Joins eight interleaved sums, neighbours first. */
    static double join(double[] sums) {
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }
}
