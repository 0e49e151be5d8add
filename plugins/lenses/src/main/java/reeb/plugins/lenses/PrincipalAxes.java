package reeb.plugins.lenses;

import java.util.List;
import java.util.Locale;
import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.Covariance;
import reeb.kernels.CovarianceProduct;
import reeb.kernels.Eigenpairs;
import reeb.kernels.RandomizedEigen;
import reeb.kernels.SymmetricEigen;
import reeb.kernels.TotalVariance;

/**
 * The leading axes of centred points.
 *
 * @param pairs variances, descending, and axes of d values: of length 1, or zeros where nothing spreads
 * @param total the variances of all columns together
 */
record PrincipalAxes(Eigenpairs pairs, double total) {
    /** Variances below this share of the largest are rounding errors. */
    private static final double NO_VARIANCE = 1e-14;

    static PrincipalAxes byColumns(Points points, double[] means, int count, Run run) {
        double[][] covariance = Covariance.ofColumns(points, means, run);
        double total = trace(covariance);
        return new PrincipalAxes(SymmetricEigen.exact(covariance, count, run), total);
    }

    /** Takes the axes X'u of the eigenvectors u of XX', which has the same eigenvalues. */
    static PrincipalAxes byRows(Points points, double[] means, int count, Run run) {
        double[][] products = Covariance.ofRows(points, means, run);
        double total = trace(products);
        Eigenpairs ofRows = SymmetricEigen.exact(products, count, run);
        List<double[]> axes = CovarianceProduct.combine(points, means, ofRows.vectors(), run);
        for (int i = 0; i < count; i++) {
            scale(axes.get(i), spreads(ofRows.values(), i) ? 1 / length(axes.get(i)) : 0);
            Eigenpairs.turn(axes.get(i));
        }
        return new PrincipalAxes(new Eigenpairs(ofRows.values(), axes), total);
    }

    static PrincipalAxes randomized(Points points, double[] means, int count, RandomizedEigen eigen, Run run) {
        double total = finite(TotalVariance.of(points, means, run));
        RandomizedEigen.Found found = eigen.leading(points, means, count, run);
        run.figure("residual", found.residual());
        if (!found.converged()) {
            run.warn(String.format(
                    Locale.ROOT,
                    "The axes still change after %d iterations: variances are off by up to %.1e of the largest."
                            + " More iterations or a larger oversampling bring them nearer.",
                    eigen.iterations(),
                    found.residual()));
        }
        return new PrincipalAxes(found.pairs(), total);
    }

    /** Tells whether a variance is more than rounding errors of the first. */
    static boolean spreads(List<Double> variances, int i) {
        return variances.get(i) > NO_VARIANCE * variances.getFirst();
    }

    /** The share of the total variance that each axis explains; zeros where there is none. */
    double[] shares() {
        return pairs.values().stream()
                .mapToDouble(variance -> total > 0 ? Math.max(0, variance) / total : 0)
                .toArray();
    }

    private static double trace(double[][] products) {
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            sum += products[i][i];
        }
        return finite(sum);
    }

    private static double finite(double variance) {
        if (!Double.isFinite(variance)) {
            throw new InputException("pca: squares of the values are too large for a double; scale them down first");
        }
        return variance;
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
