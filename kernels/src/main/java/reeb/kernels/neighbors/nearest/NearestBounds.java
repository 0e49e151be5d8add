package reeb.kernels.neighbors.nearest;

import reeb.kernels.rows.PackedRows;

/**
 * How products of packed rows bound half the squared distances of rows, which are numbered as the search orders them.
 *
 * <p>A lower bound on half a squared distance is the sum of half the squared norms of both rows, rounded down, less their product.
 */
public interface NearestBounds {
    /** Gives the numbers in the data of the rows as the search orders them. */
    int[] order();

    /** Gives the rows to multiply. */
    PackedRows packed();

    /**
     * Gives half a row's squared norm, rounded down: what it adds to the bound of each of its pairs.
     *
     * @param row as the search numbers it
     * @return at most half the squared norm
     */
    double halfNorm(int row);

    /** Gives each row's part of the error of {@link #bound}. */
    double[] errors();

    /** Tells whether values are of a size that single precision can measure. */
    boolean fits();

    /**
     * Takes note of a row's threshold.
     *
     * @param row a row
     * @param threshold for half squared distances
     * @return what no pair that keeps to it exceeds by the bound by products
     */
    double lower(int row, float threshold);

    /**
     * Bounds half a squared distance from below, with an error of no more than twice those of both rows.
     *
     * @param row a row
     * @param other another
     * @param byProduct the bound by their product
     * @return a bound, or infinity where the pair keeps to neither row's threshold
     */
    float bound(int row, int other, float byProduct);
}
