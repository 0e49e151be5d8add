package reeb.plugins.embedders.scaling;

import java.util.Arrays;
import java.util.List;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.SymmetricEigen;

/**
 * Places of rows whose Euclidean distances come nearest to given ones, in the sum of squared differences of inner products.
 *
 * <p>See Torgerson, <i>Multidimensional Scaling: I. Theory and Method</i>, Psychometrika, 1952, and for rows beside the
 * landmarks de Silva and Tenenbaum, <i>Sparse Multidimensional Scaling Using Landmark Points</i>, Stanford, 2004, section 2.
 */
public final class ClassicalScaling {
    /** Eigenvalues below this share of the largest are rounding errors. */
    private static final double NOTHING = 1e-12;

    private static final int ROWS_OF_A_PIECE = 32;

    private ClassicalScaling() {}

    /**
     * Turns squared distances into inner products around the mean: -J S J / 2. O(n^2).
     *
     * @param squares n x n symmetric values, overwritten
     * @param run this execution
     */
    public static void centre(double[][] squares, Run run) {
        int rows = squares.length;
        double[] means = means(squares, run);
        double all = Arrays.stream(means).sum() / Math.max(1, rows);
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                double[] values = squares[row];
                for (int other = 0; other < rows; other++) {
                    values[other] = (means[row] + means[other] - values[other] - all) / 2;
                }
            }
        });
    }

    /** Gives the mean of each row. */
    private static double[] means(double[][] squares, Run run) {
        double[] means = new double[squares.length];
        run.chunks(means.length, ROWS_OF_A_PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                means[row] = Arrays.stream(squares[row]).sum() / squares[row].length;
            }
        });
        return means;
    }

    /**
     * Places rows by the leading eigenvectors of their inner products. Some hundred products with the matrix at most.
     *
     * @param products n x n inner products around the mean
     * @param axes how many, at least 1; zeros beyond what the products span
     * @param run this execution
     * @return for each axis n places, the one of largest magnitude positive
     */
    public static double[][] places(double[][] products, int axes, Run run) {
        Eigenpairs pairs = SymmetricEigen.leading(products, Math.min(axes, products.length), run);
        double[][] places = new double[axes][products.length];
        for (int axis = 0; axis < pairs.values().size() && spreads(pairs.values(), axis); axis++) {
            places[axis] = pairs.vectors().get(axis).clone();
            Vectors.scale(Math.sqrt(pairs.values().get(axis)), places[axis]);
        }
        return places;
    }

    private static boolean spreads(List<Double> values, int axis) {
        return values.get(axis) > 0 && values.get(axis) > NOTHING * values.getFirst();
    }

    /**
     * Places landmarks by their own distances, and all other rows by those from the landmarks. O(m^2) for each of some hundred
     * vectors at most, and O(m n axes).
     *
     * @param squares m x n squared distances from the landmarks
     * @param landmarks their m rows
     * @param axes how many, at least 1
     * @param run this execution
     * @return for each axis n places
     */
    public static double[][] places(double[][] squares, int[] landmarks, int axes, Run run) {
        double[][] among = new double[landmarks.length][landmarks.length];
        for (int i = 0; i < landmarks.length; i++) {
            for (int j = 0; j < landmarks.length; j++) {
                among[i][j] = squares[i][landmarks[j]];
            }
        }
        double[] means = means(among, run);
        centre(among, run);
        double[][] marks = places(among, axes, run);
        double[][] places = new double[axes][];
        run.parallel(axes, axis -> places[axis] = triangulate(squares, means, marks[axis]));
        return places;
    }

    /** Sums (mean - square) / 2 over the landmarks, each with its place divided by the sum of their squares. */
    private static double[] triangulate(double[][] squares, double[] means, double[] marks) {
        double[] places = new double[squares[0].length];
        double length = Vectors.dot(marks, marks);
        if (length == 0) {
            return places;
        }
        for (int landmark = 0; landmark < marks.length; landmark++) {
            double weight = marks[landmark] / length / 2;
            for (int row = 0; row < places.length; row++) {
                places[row] += weight * (means[landmark] - squares[landmark][row]);
            }
        }
        return places;
    }
}
