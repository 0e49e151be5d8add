package reeb.kernels.loops;

/**
 * The register-blocked products on which all kernels rest, of packed panels.
 *
 * <p>A panel holds 32 columns of single or 16 of double precision, 128 bytes side by side for each step of the depth: value
 * (k, c) lies at k * width + c. A tile is the product of 8 neighbouring columns of one panel and all columns of another,
 * summed over the depth, step after step, one fused rounding each: by the processor, or computed where it has no such step. So
 * a sum's bits depend on nothing but its two columns.
 */
public interface Tiles {
    /** Rows of a tile. */
    int QUERIES = 8;

    /** Columns of a panel in single precision. */
    int FLOATS = 32;

    /** Columns of a panel in double precision. */
    int DOUBLES = 16;

    /**
     * Multiplies in single precision. O(256 depth).
     *
     * @param queries a panel
     * @param offset its first column to use: 0, 8, 16 or 24
     * @param panel a panel of the same depth
     * @param products 8 x 32 sums, overwritten
     */
    void multiply(float[] queries, int offset, float[] panel, float[] products);

    /**
     * Multiplies in single precision where only the first rows of the tile are of use. O(256 depth), and O(32 rows depth) in plain loops; vectors take
     * as long for a row as for all 8.
     *
     * @param queries a panel
     * @param offset its first column to use: 0, 8, 16 or 24
     * @param rows how many rows are of use: 1 to 8
     * @param panel a panel of the same depth
     * @param products 8 x 32 sums, overwritten; those of other rows are sums or 0
     */
    default void multiplyFirst(float[] queries, int offset, int rows, float[] panel, float[] products) {
        multiply(queries, offset, panel, products);
    }

    /**
     * Multiplies in double precision. O(128 depth).
     *
     * @param queries a panel
     * @param offset its first column to use: 0 or 8
     * @param panel a panel of the same depth
     * @param products 8 x 16 sums, overwritten
     */
    void multiply(double[] queries, int offset, double[] panel, double[] products);

    /**
     * Finds the products of a tile that reach the sum of their row's and their column's limit.
     *
     * @param tile holds the products; takes one bit for each that reaches its limit
     * @param limits one for each row of the data
     * @param row the first of the 8 rows
     * @param column the first of the 32 columns
     * @return whether there are any
     */
    boolean reach(ProductTile tile, float[] limits, int row, int column);

    /**
     * Measures two rows in single precision. O(d). Errs by at most d + 3 roundings of the sum.
     *
     * @param a a row's d values
     * @param b another's
     * @return the sum of the squares of their differences
     */
    float squaredDistance(float[] a, float[] b);
}
