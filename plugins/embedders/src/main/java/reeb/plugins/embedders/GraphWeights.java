package reeb.plugins.embedders;

import java.util.Arrays;
import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Weights of a given graph's edges, those from a row scaled to sum to 1. O(n^2).
 *
 * <p>Where all weights are 1, those of the edges between i and j become the share of their neighbours that are common to both
 * (Jaccard's index), and a rounding more, so that none is lost.
 */
final class GraphWeights {
    private final double[][] weights;
    private final int[][] targets;

    private GraphWeights(int rows) {
        this.weights = new double[rows][];
        this.targets = new int[rows][];
    }

    /**
     * Reads a graph.
     *
     * @param points n x n weights; entry (i, j) is that of the edge from i to j; the diagonal is ignored
     * @param run this execution
     * @return the edges of weights above 0
     * @throws InputException where the matrix is not square, or a weight negative or not finite
     */
    static DirectedWeights of(Points points, Run run) {
        int rows = points.rows();
        if (points.columns() != rows) {
            throw new InputException("input: a graph needs a square matrix of the weights of its edges but there are "
                    + points + "; choose input points for features");
        }
        GraphWeights graph = new GraphWeights(rows);
        run.parallel(rows, row -> graph.read(points, row));
        if (Arrays.stream(graph.weights).flatMapToDouble(Arrays::stream).allMatch(weight -> weight == 1)) {
            double[][] shares = new double[rows][];
            run.parallel(rows, row -> shares[row] = graph.shares(row));
            run.parallel(rows, row -> graph.weights[row] = shares[row]);
        }
        return graph.edges();
    }

    private void read(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        values[row] = 0;
        int count = 0;
        for (int column = 0; column < values.length; column++) {
            if (!(values[column] >= 0) || values[column] == Double.POSITIVE_INFINITY) {
                throw new InputException(
                        "points: row " + row + ", column " + column + " (counted from 0): the weight of"
                                + " an edge must be a number of at least 0 but is " + values[column]);
            }
            count += values[column] > 0 ? 1 : 0;
        }
        targets[row] = new int[count];
        weights[row] = new double[count];
        for (int column = 0, i = 0; column < values.length; column++) {
            if (values[column] > 0) {
                targets[row][i] = column;
                weights[row][i++] = values[column];
            }
        }
    }

    private double[] shares(int row) {
        double[] shares = new double[targets[row].length];
        for (int i = 0; i < shares.length; i++) {
            int[] others = targets[targets[row][i]];
            int common = common(targets[row], others);
            shares[i] = (double) common / (shares.length + others.length - common) + Math.ulp(1.0);
        }
        return shares;
    }

    /** Counts what two rising lists have in common. */
    private static int common(int[] left, int[] right) {
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            int order = Integer.compare(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private DirectedWeights edges() {
        int[] starts = new int[targets.length + 1];
        for (int row = 0; row < targets.length; row++) {
            starts[row + 1] = Math.addExact(starts[row], targets[row].length);
        }
        int[] all = new int[starts[targets.length]];
        float[] shares = new float[all.length];
        for (int row = 0; row < targets.length; row++) {
            System.arraycopy(targets[row], 0, all, starts[row], targets[row].length);
            double sum = Arrays.stream(weights[row]).sum();
            for (int i = 0; i < targets[row].length; i++) {
                shares[starts[row] + i] = (float) (weights[row][i] / sum);
            }
        }
        return new DirectedWeights(starts, all, shares);
    }
}
