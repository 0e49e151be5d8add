package reeb.kernels.linear;

import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.Vectors;

/**
 * Means and covariances of rows that arrive in chunks, each of which is seen once.
 *
 * <p>Keeps the number of rows, their means and the products around them, and joins two such by the pairwise update of Chan,
 * Golub and LeVeque, <i>Algorithms for Computing the Sample Variance</i>, The American Statistician, 1983. The same chunks in
 * the same order give the same bits for any number of threads; other chunks give the same up to rounding. A chunk should
 * have some hundred rows, since each costs O(d^2) beside its own products. For one thread.
 */
public final class IncrementalCovariance {
    private final double[] means;
    private final double[][] products;
    private long rows;

    /**
     * Begins without rows.
     *
     * @param columns d, at least 0; takes memory for d^2 values
     */
    public IncrementalCovariance(int columns) {
        this.means = new double[columns];
        this.products = new double[columns][columns];
    }

    /**
     * Adds rows. O(n d^2).
     *
     * @param chunk n x d features
     * @param run this execution
     * @throws IllegalArgumentException where the chunk has another number of columns
     */
    public void add(Points chunk, Run run) {
        requireColumns(chunk.columns());
        double[] chunkMeans = ColumnMeans.of(chunk, run);
        double[][] covariance = Covariance.ofColumns(chunk, chunkMeans, run);
        join(chunk.rows(), chunkMeans, covariance, Math.max(0, chunk.rows() - 1));
    }

    /**
     * Adds the rows of another, which stays as it is. O(d^2).
     *
     * @param other of the same columns
     * @throws IllegalArgumentException where it has another number of columns
     */
    public void merge(IncrementalCovariance other) {
        requireColumns(other.means.length);
        join(other.rows, other.means.clone(), other.products, 1);
    }

    private void requireColumns(int columns) {
        if (columns != means.length) {
            throw new IllegalArgumentException(
                    "rows have " + columns + " columns but those before have " + means.length);
        }
    }

    /** Joins others whose products are the given ones times a scale. */
    private void join(long others, double[] otherMeans, double[][] otherProducts, double scale) {
        if (others == 0) {
            return;
        }
        double share = (double) others / (rows + others);
        double[] shift = otherMeans.clone();
        Vectors.add(-1, means, shift);
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means.length; j++) {
                products[i][j] += otherProducts[i][j] * scale + shift[i] * shift[j] * (share * rows);
            }
        }
        Vectors.add(share, shift, means);
        rows += others;
    }

    /**
     * Counts the rows so far.
     *
     * @return n
     */
    public long rows() {
        return rows;
    }

    /**
     * Gives the means of the rows so far.
     *
     * @return d values, 0 where there are no rows; a copy
     */
    public double[] means() {
        return means.clone();
    }

    /**
     * Gives the covariances of the rows so far.
     *
     * @return d x d values, zeros for fewer than two rows; a copy
     */
    public double[][] covariance() {
        double[][] copy = new double[means.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = products[i].clone();
            Vectors.scale(1.0 / Math.max(1, rows - 1), copy[i]);
        }
        return copy;
    }
}
