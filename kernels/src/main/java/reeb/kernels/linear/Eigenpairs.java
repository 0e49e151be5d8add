package reeb.kernels.linear;

import java.util.List;
import reeb.kernels.base.Vectors;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest eigenvalue first.
 *
 * @param values k eigenvalues, descending
 * @param vectors k vectors of length 1, as many values as the matrix has rows; not to be changed
 */
public record Eigenpairs(List<Double> values, List<double[]> vectors) {
    /** Magnitudes nearer to each other than this count as equal when a sign is chosen. */
    private static final double TIE = 1e-9;

    /** Copies the lists, not the vectors. */
    public Eigenpairs {
        values = List.copyOf(values);
        vectors = List.copyOf(vectors);
    }

    /**
     * Turns a vector so that its value of largest magnitude is positive; the first of equal ones counts.
     *
     * @param vector changed in place
     * @return whether it was turned
     */
    public static boolean turn(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (double value : vector) {
            if (Math.abs(value) >= largest * (1 - TIE)) {
                if (value < 0) {
                    Vectors.scale(-1, vector);
                }
                return value < 0;
            }
        }
        return false;
    }
}
