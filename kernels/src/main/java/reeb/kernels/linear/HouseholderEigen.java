package reeb.kernels.linear;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/**
 * All eigenpairs of a symmetric matrix: Householder tridiagonalisation, then implicitly shifted QR steps.
 *
 * <p>See Golub and Van Loan, <i>Matrix Computations</i>, 4th edition, 2013, sections 8.3.1 and 8.3.5. Reflections and
 * rotations reach the vectors some columns at a time, which stay in the cache meanwhile: the numbers are those of one
 * after the other.
 */
final class HouseholderEigen {
    private static final double PRECISION = 0x1p-52;
    private static final int STEPS_PER_VALUE = 60;
    private static final int COLUMNS_AT_A_TIME = 256;
    private static final int ROTATIONS_AT_A_TIME = 1 << 16;

    private final int size;
    private final double[][] matrix;
    private final double[] diagonal;
    private final double[] offDiagonal;

    /** Row i becomes eigenvector i. */
    private final double[][] vectors;

    private final Chunking chunking;

    /** Rotations that the vectors have still to follow: their first rows, cosines and sines. */
    private final int[] rows;

    private final double[] cosines;
    private final double[] sines;
    private int waiting;

    private HouseholderEigen(double[][] matrix, Chunking chunking) {
        this.chunking = chunking;
        this.rows = new int[Math.min(ROTATIONS_AT_A_TIME, 64 * matrix.length)];
        this.cosines = new double[rows.length];
        this.sines = new double[rows.length];
        this.size = matrix.length;
        this.matrix = new double[size][];
        for (int row = 0; row < size; row++) {
            this.matrix[row] = matrix[row].clone();
        }
        this.diagonal = new double[size];
        this.offDiagonal = new double[size];
        this.vectors = new double[size][size];
    }

    /** Computes all pairs, in no order, on the calling thread. O(size^3). */
    static HouseholderEigen of(double[][] matrix) {
        return of(matrix, Chunking.SERIAL);
    }

    /** Computes all pairs on all threads, to the same bits. */
    static HouseholderEigen of(double[][] matrix, Run run) {
        return of(matrix, run::chunks);
    }

    private static HouseholderEigen of(double[][] matrix, Chunking chunking) {
        HouseholderEigen eigen = new HouseholderEigen(matrix, chunking);
        eigen.tridiagonalize();
        eigen.byColumns(eigen::accumulate);
        eigen.transpose();
        eigen.iterate();
        eigen.rotateWaiting();
        return eigen;
    }

    private void byColumns(Run.Chunk work) {
        chunking.chunks(size, COLUMNS_AT_A_TIME, work);
    }

    /** Gives the eigenvalues themselves. */
    double[] values() {
        return diagonal;
    }

    /** Gives the eigenvector of value i itself. */
    double[] vector(int i) {
        return vectors[i];
    }

    /** Leaves the reflection of step k, scaled to I - uu', behind the diagonal of row k. */
    private void tridiagonalize() {
        double[] product = new double[size];
        for (int k = 0; k < size - 2; k++) {
            offDiagonal[k] = reflect(matrix[k], k + 1);
            double[] reflection = matrix[k];
            Arrays.fill(product, 0);
            for (int row = k + 1; row < size; row++) {
                Vectors.add(reflection[row], matrix[row], product, k + 1);
            }
            double half = 0;
            for (int i = k + 1; i < size; i++) {
                half += product[i] * reflection[i] / 2;
            }
            Vectors.add(-half, reflection, product, k + 1);
            for (int row = k + 1; row < size; row++) {
                subtract(matrix[row], reflection, product, row, k + 1);
            }
        }
        for (int i = 0; i < size; i++) {
            diagonal[i] = matrix[i][i];
        }
        if (size > 1) {
            offDiagonal[size - 2] = matrix[size - 2][size - 1];
        }
    }

    private static void subtract(double[] target, double[] u, double[] w, int row, int from) {
        double ofU = u[row];
        double ofW = w[row];
        for (int i = from; i < target.length; i++) {
            target[i] -= ofU * w[i] + ofW * u[i];
        }
    }

    /** Replaces the values from an index on by the u that reflects them onto the first; gives what is left there. */
    private static double reflect(double[] values, int from) {
        double largest = 0;
        for (int i = from + 1; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        if (largest == 0) {
            double rest = values[from];
            Arrays.fill(values, from, values.length, 0);
            return rest;
        }
        largest = Math.max(largest, Math.abs(values[from]));
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            values[i] /= largest;
            sum += values[i] * values[i];
        }
        double length = values[from] > 0 ? -Math.sqrt(sum) : Math.sqrt(sum);
        values[from] -= length;
        double scale = 1 / Math.sqrt(-length * values[from]);
        for (int i = from; i < values.length; i++) {
            values[i] *= scale;
        }
        return length * largest;
    }

    /** Multiplies the reflections, last one first. */
    private void accumulate(int from, int to) {
        for (int i = from; i < to; i++) {
            vectors[i][i] = 1;
        }
        double[] product = new double[size];
        for (int k = Math.min(size - 3, to - 2); k >= 0; k--) {
            int first = Math.max(from, k + 1);
            Arrays.fill(product, first, to, 0);
            for (int row = k + 1; row < size; row++) {
                add(matrix[k][row], vectors[row], product, first, to);
            }
            for (int row = k + 1; row < size; row++) {
                add(-matrix[k][row], product, vectors[row], first, to);
            }
        }
    }

    private static void add(double factor, double[] values, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += factor * values[i];
        }
    }

    private void transpose() {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double swapped = vectors[row][column];
                vectors[row][column] = vectors[column][row];
                vectors[column][row] = swapped;
            }
        }
    }

    private void iterate() {
        double norm = 0;
        for (int i = 0; i < size; i++) {
            norm = Math.max(norm, Math.abs(diagonal[i]) + Math.abs(offDiagonal[i]));
        }
        int end = size - 1;
        for (long step = 0; end > 0; step++) {
            if (step > (long) STEPS_PER_VALUE * size) {
                throw new IllegalStateException("eigenvalues did not converge; are all values finite?");
            }
            if (negligible(end - 1, norm)) {
                end--;
            } else {
                int start = end - 1;
                while (start > 0 && !negligible(start - 1, norm)) {
                    start--;
                }
                chase(start, end);
            }
        }
    }

    private boolean negligible(int i, double norm) {
        double limit = PRECISION * (Math.abs(diagonal[i]) + Math.abs(diagonal[i + 1])) + 0x1p-66 * norm;
        if (Math.abs(offDiagonal[i]) <= limit) {
            offDiagonal[i] = 0;
            return true;
        }
        return false;
    }

    /** One step with Wilkinson's shift: rotates neighbouring rows from start to end. */
    private void chase(int start, int end) {
        double half = (diagonal[end - 1] - diagonal[end]) / 2;
        double last = offDiagonal[end - 1];
        double root = Math.hypot(half, last);
        double x = diagonal[start] - diagonal[end] + last * (last / (half + (half < 0 ? -root : root)));
        double bulge = offDiagonal[start];
        for (int k = start; k < end; k++) {
            double length = Math.hypot(x, bulge);
            double c = length == 0 ? 1 : x / length;
            double s = length == 0 ? 0 : bulge / length;
            if (k > start) {
                offDiagonal[k - 1] = length;
            }
            rotate(k, c, s);
            if (k < end - 1) {
                x = offDiagonal[k];
                bulge = s * offDiagonal[k + 1];
                offDiagonal[k + 1] *= c;
            }
        }
    }

    private void rotate(int k, double c, double s) {
        double a = diagonal[k];
        double b = offDiagonal[k];
        double f = diagonal[k + 1];
        diagonal[k] = c * c * a + 2 * c * s * b + s * s * f;
        diagonal[k + 1] = s * s * a - 2 * c * s * b + c * c * f;
        offDiagonal[k] = c * s * (f - a) + (c * c - s * s) * b;
        if (waiting == rows.length) {
            rotateWaiting();
        }
        rows[waiting] = k;
        cosines[waiting] = c;
        sines[waiting++] = s;
    }

    private void rotateWaiting() {
        byColumns((from, to) -> {
            for (int i = 0; i < waiting; i++) {
                rotate(i, from, to);
            }
        });
        waiting = 0;
    }

    private void rotate(int rotation, int from, int to) {
        double c = cosines[rotation];
        double s = sines[rotation];
        double[] first = vectors[rows[rotation]];
        double[] second = vectors[rows[rotation] + 1];
        for (int i = from; i < to; i++) {
            double value = first[i];
            first[i] = c * value + s * second[i];
            second[i] = c * second[i] - s * value;
        }
    }
}
