package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * The inverse of a positive definite matrix, as products with vectors: by its factorisation LL'.
 *
 * <p>See Golub and Van Loan, <i>Matrix Computations</i>, 4th edition, 2013, section 4.2: columns are taken in blocks, after each
 * of which all that is left is brought up to date, every value by one thread in the order of the blocks.
 */
public final class Cholesky implements SymmetricOperator {
    private static final int BLOCK = 64;
    private static final int ROWS_OF_A_PIECE = 16;

    /** Columns brought up to date at a time: with those of a block they stay in the cache. */
    private static final int STRIP = 512;

    private final double[][] lower;
    private final double least;
    private final Run run;

    private Cholesky(double[][] lower, double least, Run run) {
        this.lower = lower;
        this.least = least;
        this.run = run;
    }

    /**
     * Factorises. O(n^3).
     *
     * @param lower row i holds the values 0 to i of a symmetric matrix; handed over
     * @param least squares on the diagonal that rounding errors make smaller are taken to be this
     * @param run this execution, whose threads the products take too
     * @return the inverse
     */
    public static Cholesky of(double[][] lower, double least, Run run) {
        Cholesky factors = new Cholesky(lower, least, run);
        try (Progress progress = run.progress("factorising", Math.ceilDiv(lower.length, BLOCK))) {
            for (int first = 0; first < lower.length; first += BLOCK) {
                factors.take(first, Math.min(lower.length, first + BLOCK));
                progress.advance(1);
            }
        }
        return factors;
    }

    private void take(int first, int end) {
        for (int row = first; row < end; row++) {
            eliminate(row, first, end);
        }
        int below = lower.length - end;
        double[][] columns = new double[end - first][below];
        run.chunks(below, ROWS_OF_A_PIECE, (from, to) -> {
            for (int row = from; row < to; row++) {
                eliminate(end + row, first, end);
                for (int column = first; column < end; column++) {
                    columns[column - first][row] = lower[end + row][column];
                }
            }
        });
        run.chunks(below, ROWS_OF_A_PIECE, (from, to) -> update(columns, end, end + from, end + to));
    }

    /** Finishes the values of a row in the columns of a block, of which those on the diagonal are finished above it. */
    private void eliminate(int row, int first, int end) {
        double[] values = lower[row];
        for (int column = first; column < Math.min(row + 1, end); column++) {
            double[] other = lower[column];
            double sum = values[column];
            for (int i = first; i < column; i++) {
                sum -= values[i] * other[i];
            }
            values[column] = column == row ? Math.sqrt(Math.max(sum, least)) : sum / other[column];
        }
    }

    /** Subtracts from what is left of some rows the products of a block's finished columns. */
    private void update(double[][] columns, int first, int from, int to) {
        for (int strip = first; strip < to; strip += STRIP) {
            for (int row = Math.max(from, strip); row < to; row++) {
                double[] values = lower[row];
                int end = Math.min(row + 1, strip + STRIP);
                int i = 0;
                for (; i + 3 < columns.length; i += 4) {
                    subtract(columns, i, row - first, values, first, strip, end);
                }
                for (; i < columns.length; i++) {
                    double factor = columns[i][row - first];
                    for (int at = strip; at < end; at++) {
                        values[at] -= factor * columns[i][at - first];
                    }
                }
            }
        }
    }

    /** Four columns at a time, since each pass over the row takes as long as its products. */
    private static void subtract(double[][] columns, int i, int row, double[] values, int first, int from, int to) {
        double[] a = columns[i];
        double[] b = columns[i + 1];
        double[] c = columns[i + 2];
        double[] d = columns[i + 3];
        double ofA = a[row];
        double ofB = b[row];
        double ofC = c[row];
        double ofD = d[row];
        for (int at = from; at < to; at++) {
            int other = at - first;
            values[at] -= ofA * a[other] + ofB * b[other] + ofC * c[other] + ofD * d[other];
        }
    }

    @Override
    public int size() {
        return lower.length;
    }

    @Override
    public List<double[]> times(List<double[]> vectors) {
        List<double[]> products = new ArrayList<>();
        vectors.forEach(vector -> products.add(vector.clone()));
        run.parallel(products.size(), i -> solve(products.get(i)));
        return products;
    }

    private void solve(double[] vector) {
        for (int row = 0; row < vector.length; row++) {
            double[] values = lower[row];
            double sum = vector[row];
            for (int column = 0; column < row; column++) {
                sum -= values[column] * vector[column];
            }
            vector[row] = sum / values[row];
        }
        for (int row = vector.length - 1; row >= 0; row--) {
            double[] values = lower[row];
            double value = vector[row] / values[row];
            for (int column = 0; column < row; column++) {
                vector[column] -= value * values[column];
            }
            vector[row] = value;
        }
    }
}
