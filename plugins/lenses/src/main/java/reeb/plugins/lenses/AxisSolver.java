package reeb.plugins.lenses;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.linear.Eigenpairs;

/** A way to find the axes along which centred rows spread most. */
interface AxisSolver {
    /**
     * Finds axes among what is left of the rows beside others.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param removed k orthonormal axes that are known; none the first time
     * @param count how many further ones, from 1
     * @param run this execution
     * @return variances, descending, and axes
     */
    Eigenpairs leading(Points points, double[] means, List<double[]> removed, int count, Run run);

    /** Gives the variances of all columns together, once axes of whole rows have been found. */
    double total();

    /** Tells to which share of the largest variance found at a time others are exact enough. */
    double precision();

    /** Sums the diagonal of a covariance up; refuses one that a double can't hold. */
    static double trace(double[][] products) {
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            sum += products[i][i];
        }
        return finite(sum);
    }

    /** Refuses a variance that a double can't hold. */
    static double finite(double variance) {
        if (!Double.isFinite(variance)) {
            throw new InputException("pca: squares of the values are too large for a double; scale them down first");
        }
        return variance;
    }
}
