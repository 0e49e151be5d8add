package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/**
 * Weights of a given graph's edges, those from a row scaled to sum to 1. O(m) for m edges of sparse rows, else O(n^2); 24 bytes
 * for each edge.
 *
 * <p>Where all weights are 1, those of the edges between i and j become the share of their neighbours that are common to both
 * (Jaccard's index), and a rounding more, so that none is lost.
 */
final class GraphWeights {
    /** An edge's weight and target, twice. */
    private static final long BYTES_PER_EDGE = 24;

    /** How far the sum of a row's weights in single precision may be from 1. */
    private static final double ROUNDING = 1e-6;

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
        reserve(points, run);
        GraphWeights graph = new GraphWeights(rows);
        Optional<SparseRows> sparse = points.sparse();
        run.parallel(rows, row -> {
            if (sparse.isPresent()) {
                graph.readSparse(sparse.get(), row);
            } else {
                graph.readDense(points, row);
            }
        });
        if (Arrays.stream(graph.weights).flatMapToDouble(Arrays::stream).allMatch(weight -> weight == 1)) {
            double[][] shares = new double[rows][];
            run.parallel(rows, row -> shares[row] = graph.shares(row));
            run.parallel(rows, row -> graph.weights[row] = shares[row]);
        }
        return graph.edges();
    }

    private static void reserve(Points points, Run run) {
        long edges = points.sparse()
                .map(sparse -> IntStream.range(0, sparse.rows())
                        .mapToLong(sparse::count)
                        .sum())
                .orElse((long) points.rows() * points.columns());
        run.reserve(
                BYTES_PER_EDGE * edges, "the weights of up to " + edges + " edges; leave out those of little weight");
    }

    private void readSparse(SparseRows sparse, int row) {
        int[] columns = new int[sparse.count(row)];
        double[] values = new double[columns.length];
        sparse.copy(row, columns, values);
        keep(row, columns, values);
    }

    private void readDense(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        keep(row, IntStream.range(0, values.length).toArray(), values);
    }

    /** Keeps the edges to other vertices whose weight is not 0. */
    private void keep(int row, int[] columns, double[] values) {
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (columns[i] != row && values[i] != 0) {
                if (!(values[i] > 0) || values[i] == Double.POSITIVE_INFINITY) {
                    throw new InputException("points: row " + row + ", column " + columns[i]
                            + " (counted from 0): the weight of an edge must be a number of at least 0 but is "
                            + values[i]);
                }
                columns[count] = columns[i];
                values[count++] = values[i];
            }
        }
        targets[row] = Arrays.copyOf(columns, count);
        weights[row] = Arrays.copyOf(values, count);
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

    /** Counts what two rising lists have in common, by what is in the shorter one: hubs have millions of neighbours. */
    private static int common(int[] left, int[] right) {
        boolean less = left.length < right.length;
        int[] shorter = less ? left : right;
        int[] longer = less ? right : left;
        int common = 0;
        int from = 0;
        for (int target : shorter) {
            int place = Arrays.binarySearch(longer, from, longer.length, target);
            common += place >= 0 ? 1 : 0;
            from = place >= 0 ? place : -place - 1;
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
            // What sums to 1 but for rounding has been scaled before, and stays as it is.
            sum = Math.abs(sum - 1) <= ROUNDING ? 1 : sum;
            for (int i = 0; i < targets[row].length; i++) {
                shares[starts[row] + i] = (float) (weights[row][i] / sum);
            }
        }
        return new DirectedWeights(starts, all, shares);
    }
}
