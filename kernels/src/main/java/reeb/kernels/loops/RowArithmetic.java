package reeb.kernels.loops;

/** Arithmetic on stretches of long arrays, where rows lie one after the other. */
public interface RowArithmetic {
    /** Rows are filled with zeros up to a multiple of this many values. */
    int LANES = 16;

    /**
     * Measures two rows in single precision. O(length). The same bits whichever comes first.
     *
     * @param a holds one row
     * @param from where it begins
     * @param b holds the other
     * @param to where it begins
     * @param length of both, a multiple of 16
     * @return the sum of the squares of their differences
     */
    float squaredDistance(float[] a, int from, float[] b, int to, int length);

    /**
     * Multiplies two rows in single precision. O(length).
     *
     * @param a holds one row
     * @param from where it begins
     * @param b holds the other
     * @param to where it begins
     * @param length of both, a multiple of 16
     * @return their scalar product
     */
    float dot(float[] a, int from, float[] b, int to, int length);
}
