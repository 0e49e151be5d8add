package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.linear.ColumnMeans;

/**
 * The Euclidean distance with each column divided by its standard deviation over all rows (of n - 1).
 *
 * <p>A column whose values are all equal parts no rows and adds nothing; SciPy gives not-a-number there.
 */
@Named("seuclidean")
@About("The Euclidean distance, with each column in units of its standard deviation in the whole data.")
public record StandardizedEuclidean() implements Metric {
    @Override
    public Metric fitted(Points points, Run run) {
        double[] means = ColumnMeans.of(points, run);
        double[] factors = factors(points, means);
        return WhitenedRows.of(points, rows -> scaled(rows, means, factors), run);
    }

    private static double[] factors(Points points, double[] means) {
        double[] squares = new double[means.length];
        double[] row = new double[means.length];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                squares[column] += (row[column] - means[column]) * (row[column] - means[column]);
            }
        }
        for (int column = 0; column < squares.length; column++) {
            if (!Double.isFinite(squares[column])) {
                throw new InputException("seuclidean: the values of column " + column
                        + " (counted from 0) have no variance that a double can hold; remove or scale them");
            }
            squares[column] =
                    squares[column] == 0 ? 0 : 1 / Math.sqrt(squares[column] / Math.max(1, points.rows() - 1));
        }
        return squares;
    }

    private static Points scaled(Points points, double[] means, double[] factors) {
        double[] values = new double[Math.multiplyExact(points.rows(), points.columns())];
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                values[i * row.length + column] = (row[column] - means[column]) * factors[column];
            }
        }
        return Points.of(points.rows(), points.columns(), values);
    }

    /** Refuses: a pair of rows does not tell the deviations. */
    @Override
    public double distance(double[] a, double[] b) {
        throw Unfitted.refusal("seuclidean");
    }
}
