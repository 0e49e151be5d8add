package reeb.plugins.metrics;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.kernels.linear.Projection;

/**
 * The Euclidean distance after whitening by the covariance: the root of (a - b)' C^-1 (a - b) for the
 * covariance C of the columns over all rows (Mahalanobis, <i>On the Generalised Distance in Statistics</i>, 1936).
 *
 * <p>With C = L L', that is the Euclidean distance of the rows L^-1 a and L^-1 b, which are computed once: n d values of
 * double precision, in O(n d^2). In a patch of Mapper's the covariance is that of all rows.
 */
@Named("mahalanobis")
@About("The Euclidean distance, after whitening by the covariance of the whole data.")
public record Mahalanobis() implements Metric {
    /** The matrix of covariances takes 8 bytes for each pair: 200 MB. */
    private static final int MOST_COLUMNS = 5000;

    /** A column whose variance, given the columns before it, is this share of its own depends on them. */
    private static final double DEPENDENT = 1e-12;

    @Override
    public Metric fitted(Points points, Run run) {
        int columns = points.columns();
        if (points.rows() <= columns || columns > MOST_COLUMNS) {
            throw new InputException("mahalanobis: the covariance of " + points + " "
                    + (columns > MOST_COLUMNS ? "is too large for the memory" : "has no inverse for so few rows")
                    + "; let a step pca with fewer components go before");
        }
        double[] means = ColumnMeans.of(points, run);
        double[][] factor = Covariance.ofColumns(points, means, run);
        factorize(factor);
        double[][] inverse = inverse(factor);
        return WhitenedRows.of(points, rows -> Projection.onto(rows, means, Arrays.asList(inverse), run), run);
    }

    /** Turns C into L, below and on the diagonal: the decomposition of Cholesky. */
    private static void factorize(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            double variance = matrix[row][row];
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int i = 0; i < column; i++) {
                    sum -= matrix[row][i] * matrix[column][i];
                }
                if (column < row) {
                    matrix[row][column] = sum / matrix[column][column];
                } else {
                    requireOwn(row, sum, variance);
                    matrix[row][row] = Math.sqrt(sum);
                }
            }
        }
    }

    private static void requireOwn(int column, double left, double variance) {
        if (!(left > DEPENDENT * variance && variance < Double.POSITIVE_INFINITY)) {
            throw new InputException("mahalanobis: the covariance has no inverse, since column " + column
                    + " (counted from 0) "
                    + (variance == 0 ? "is constant" : "follows from those before it or is not finite")
                    + "; let a step pca go before, or take the metric seuclidean");
        }
    }

    private static double[][] inverse(double[][] lower) {
        double[][] inverse = new double[lower.length][lower.length];
        for (int row = 0; row < lower.length; row++) {
            inverse[row][row] = 1 / lower[row][row];
            for (int i = 0; i < row; i++) {
                double factor = lower[row][i] / lower[row][row];
                for (int column = 0; column <= i; column++) {
                    inverse[row][column] -= factor * inverse[i][column];
                }
            }
        }
        return inverse;
    }

    /** Refuses: a pair of rows does not tell the covariance. */
    @Override
    public double distance(double[] a, double[] b) {
        throw Unfitted.refusal("mahalanobis");
    }
}
