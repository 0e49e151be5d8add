package reeb.plugins.lenses;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.linear.Covariance;
import reeb.kernels.linear.CovarianceProduct;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.Perpendicular;
import reeb.kernels.linear.SymmetricEigen;

/** Axes from the covariances of all columns, or from the scalar products of all rows where those are fewer. */
final class ExactAxes implements AxisSolver {
    /** To which share of the largest variance others are exact enough. */
    static final double PRECISION = 1e-10;

    private double total = Double.NaN;

    @Override
    public Eigenpairs leading(Points points, double[] means, List<double[]> removed, int count, Run run) {
        boolean byRows = points.rows() < points.columns();
        double[][] products = byRows
                ? Covariance.ofRows(points, means, removed, run)
                : Covariance.ofColumns(points, means, removed, run);
        double trace = AxisSolver.trace(products);
        total = removed.isEmpty() ? trace : total;
        if (!byRows) {
            return ofColumns(products, removed, count, run);
        }
        Eigenpairs pairs = SymmetricEigen.exact(products, count, run);
        // Of the products of rows, XX', which has the same eigenvalues, the eigenvectors u give the axes X'u.
        return turned(
                new Eigenpairs(pairs.values(), CovarianceProduct.combine(points, means, pairs.vectors(), run)),
                removed);
    }

    /** Finds the leading axes from the covariances of columns, which are those of what is left beside others. */
    static Eigenpairs ofColumns(double[][] covariances, List<double[]> removed, int count, Run run) {
        Eigenpairs pairs = SymmetricEigen.exact(covariances, count, run);
        return removed.isEmpty() ? pairs : turned(pairs, removed);
    }

    private static Eigenpairs turned(Eigenpairs pairs, List<double[]> removed) {
        List<double[]> axes = pairs.vectors();
        for (double[] axis : axes) {
            Perpendicular.beside(removed, axis);
            Perpendicular.normalize(axis);
            Eigenpairs.turn(axis);
        }
        return new Eigenpairs(pairs.values(), axes);
    }

    @Override
    public double total() {
        return total;
    }

    @Override
    public double precision() {
        return PRECISION;
    }
}
