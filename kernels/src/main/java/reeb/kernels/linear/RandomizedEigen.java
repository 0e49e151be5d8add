package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.machine.Machine;

/**
 * The leading eigenpairs of a covariance that is too large to be formed: power iterations on random directions, a few more
 * than are wanted, made orthonormal each time.
 *
 * <p>See Halko, Martinsson and Tropp, <i>Finding Structure with Randomness</i>, SIAM Review, 2011, algorithm 4.4, and for the
 * pairs within the subspace Rutishauser, <i>Simultaneous Iteration Method for Symmetric Matrices</i>, Numerische Mathematik,
 * 1970. Ends once each pair's residual is below 1e-9 of the largest eigenvalue: so far is an eigenvalue off at most, and an
 * eigenvector by that over its eigenvalue's distance from the next. Memory for a few times (components + oversampling) x d
 * values, whatever the number of rows.
 *
 * @param oversampling directions beyond those wanted, at least 0; more of them converge sooner
 * @param iterations most passes over the rows, at least 1
 */
public record RandomizedEigen(int oversampling, int iterations) {
    private static final double TOLERANCE = 1e-9;

    /**
     * What was found.
     *
     * @param pairs the eigenvalues and eigenvectors
     * @param residual the largest of |Cv - lv| of a pair, as a share of the largest eigenvalue
     */
    public record Found(Eigenpairs pairs, double residual) {
        /** Tells whether the iterations sufficed. */
        public boolean converged() {
            return residual <= TOLERANCE;
        }
    }

    /**
     * Computes the pairs of the largest eigenvalues. O(n d (components + oversampling)) for each iteration.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param count how many pairs, from 1 to d
     * @param run this execution, of whose random numbers the stream {@code directions} is drawn
     * @return the pairs; signs such that the value of largest magnitude is positive
     */
    public Found leading(Points points, double[] means, int count, Run run) {
        return leading(points, means, List.of(), count, run);
    }

    /**
     * Computes the pairs of the largest eigenvalues beside those whose eigenvectors are known, however small they are against
     * these.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param known k orthonormal eigenvectors of d values
     * @param count how many further pairs, from 1 to d - k
     * @param run this execution, of whose random numbers the stream {@code directions} is drawn
     * @return the pairs, perpendicular to those known; signs such that the value of largest magnitude is positive
     */
    public Found leading(Points points, double[] means, List<double[]> known, int count, Run run) {
        return leading(new CovarianceProduct(Machine.tiles(), points, means), known, count, run);
    }

    Found leading(CovarianceProduct covariance, List<double[]> known, int count, Run run) {
        int columns = covariance.columns();
        int width = Math.min(count + oversampling, columns - known.size());
        List<double[]> basis = random(width, columns, run.random("directions"));
        for (int i = 1; ; i++) {
            Orthonormal.make(basis, known, run);
            List<double[]> images = covariance.times(basis, run);
            images.forEach(image -> Perpendicular.beside(known, image));
            RitzPairs found = RitzPairs.within(basis, images, run);
            double residual = found.residual(count);
            if (i >= iterations || residual <= TOLERANCE) {
                return new Found(found.leading(count), residual);
            }
            basis = found.images();
        }
    }

    private static List<double[]> random(int count, int size, RandomGenerator numbers) {
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] vector = new double[size];
            for (int column = 0; column < size; column++) {
                vector[column] = numbers.nextGaussian();
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
