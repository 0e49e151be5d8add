package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;

/** The leading eigenpairs of a symmetric matrix: by a growing subspace where few are wanted, else by a full solution. */
public final class SymmetricEigen {
    /** Below this size the full solution is quick. */
    private static final int SMALL = 160;

    /** Leading pairs of larger ones than so many times their number are found in a subspace. */
    private static final int TIMES_LARGER = 8;

    /** From this size on filtered vectors are found faster than all. */
    private static final int FILTERED = 512;

    private static final double TOLERANCE = 1e-13;
    private static final int LARGEST_SUBSPACE = 480;

    private SymmetricEigen() {}

    /**
     * Computes the pairs of the largest eigenvalues. O(d^2 k) for few of many, else O(d^3).
     *
     * @param matrix d x d symmetric finite values
     * @param count k, from 0 to d
     * @return k pairs; signs such that the value of largest magnitude is positive
     */
    public static Eigenpairs leading(double[][] matrix, int count) {
        return inSubspace(matrix, count).orElseGet(() -> full(matrix, count));
    }

    private static Optional<Eigenpairs> inSubspace(double[][] matrix, int count) {
        return matrix.length > SMALL && count * 64 <= matrix.length
                ? SubspaceEigen.leading(matrix, count)
                : Optional.empty();
    }

    /**
     * Computes the pairs of the largest eigenvalues to the last digits, on all threads where many pairs must be found. O(d^2 k)
     * for few of many, else O(d^3).
     *
     * @param matrix d x d symmetric finite values, positive semidefinite
     * @param count k, from 0 to d
     * @param run this execution
     * @return k pairs; signs such that the value of largest magnitude is positive; the same bits for any number of threads
     */
    public static Eigenpairs exact(double[][] matrix, int count, Run run) {
        return inSubspace(matrix, count)
                .or(() -> filtered(matrix, count, run))
                .orElseGet(() -> leading(HouseholderEigen.of(matrix, run), count));
    }

    private static Optional<Eigenpairs> filtered(double[][] matrix, int count, Run run) {
        return count > 0 && matrix.length >= FILTERED && count * TIMES_LARGER <= matrix.length
                ? FilteredEigen.leading(matrix, count, run)
                : Optional.empty();
    }

    /**
     * Computes the pairs of the largest eigenvalues of a large matrix on all threads. O(n^2) for each of some hundred vectors
     * at most, and warns where these do not suffice; O(n^3) for few rows or many pairs.
     *
     * @param matrix n x n symmetric finite values
     * @param count k, from 0 to n
     * @param run this execution
     * @return k pairs; signs such that the value of largest magnitude is positive
     */
    public static Eigenpairs leading(double[][] matrix, int count, Run run) {
        return few(matrix.length, count)
                ? full(matrix, count)
                : leading(DenseOperator.parallel(matrix, run), count, TOLERANCE, run);
    }

    /**
     * Computes the pairs of the largest eigenvalues in a subspace that grows to some hundred vectors at most; warns where these
     * do not suffice.
     *
     * @param matrix n x n
     * @param count k, from 0 to n
     * @param tolerance of residuals, as a share of the largest eigenvalue
     * @param run this execution
     * @return k pairs; signs such that the value of largest magnitude is positive
     */
    public static Eigenpairs leading(SymmetricOperator matrix, int count, double tolerance, Run run) {
        if (few(matrix.size(), count)) {
            return full(dense(matrix), count);
        }
        SubspaceEigen.Found found = SubspaceEigen.leading(matrix, count, tolerance, most(matrix.size(), count), run);
        if (found.residual() > tolerance) {
            run.warn("the eigenvectors are only known up to " + (float) found.residual()
                    + " of the largest eigenvalue: some are nearly equal");
        }
        return found.pairs();
    }

    private static int most(int rows, int count) {
        return Math.min(rows, Math.max(LARGEST_SUBSPACE, TIMES_LARGER * count));
    }

    private static boolean few(int rows, int count) {
        return rows <= Math.max(SMALL, TIMES_LARGER * count);
    }

    /** Multiplies with the columns of the identity; the values above the diagonal are those below it. */
    private static double[][] dense(SymmetricOperator matrix) {
        double[][] identity = new double[matrix.size()][matrix.size()];
        for (int row = 0; row < identity.length; row++) {
            identity[row][row] = 1;
        }
        double[][] values = matrix.times(List.of(identity)).toArray(double[][]::new);
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < row; column++) {
                values[column][row] = values[row][column];
            }
        }
        return values;
    }

    /**
     * Computes leading eigenpairs by way of all, on the calling thread. O(size^3).
     *
     * @param matrix size x size, symmetric; not changed
     * @param count k, from 0 to size
     * @return the k largest eigenvalues, descending, with their eigenvectors
     */
    public static Eigenpairs full(double[][] matrix, int count) {
        return leading(HouseholderEigen.of(matrix), count);
    }

    private static Eigenpairs leading(HouseholderEigen all, int count) {
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int i : descending(all.values())) {
            if (values.size() < count) {
                Eigenpairs.turn(all.vector(i));
                values.add(all.values()[i]);
                vectors.add(all.vector(i));
            }
        }
        return new Eigenpairs(values, vectors);
    }

    /** Orders the indices of values, largest value first; the lower index first among equals. */
    static int[] descending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
