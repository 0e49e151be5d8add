package reeb.kernels.graphs;

/**
 * An undirected weighted graph of n rows: for each row its neighbours in ascending order, and each edge at both ends.
 *
 * <p>Weights are positive, in single precision; no row is its own neighbour. Immutable.
 */
public final class SparseGraph {
    private final int[] starts;
    private final int[] targets;
    private final float[] weights;

    private SparseGraph(int[] starts, int[] targets, float[] weights) {
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
    }

    /**
     * Wraps compressed rows.
     *
     * @param starts n + 1 indices: the edges of row i are those from {@code starts[i]} to before {@code starts[i + 1]};
     *     handed over
     * @param targets the other ends, ascending within a row; handed over
     * @param weights the same at both ends of an edge; handed over
     * @return the graph
     * @throws IllegalArgumentException where the arrays do not fit each other
     */
    public static SparseGraph of(int[] starts, int[] targets, float[] weights) {
        if (starts.length == 0 || targets.length != weights.length || targets.length != starts[starts.length - 1]) {
            throw new IllegalArgumentException("starts, targets and weights do not fit each other");
        }
        return new SparseGraph(starts, targets, weights);
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return starts.length - 1;
    }

    /**
     * Counts the ends of edges: twice the edges.
     *
     * @return their number
     */
    public int ends() {
        return targets.length;
    }

    /**
     * Tells where the edges of a row begin.
     *
     * @param row from 0 to n; those of row n begin behind the last ones
     * @return index of its first edge
     */
    public int start(int row) {
        return starts[row];
    }

    /**
     * Gives the other end of an edge.
     *
     * @param edge an index
     * @return a row number
     */
    public int target(int edge) {
        return targets[edge];
    }

    /**
     * Gives the weight of an edge.
     *
     * @param edge an index
     * @return a positive number
     */
    public float weight(int edge) {
        return weights[edge];
    }

    /**
     * Adds the weights of a row's edges.
     *
     * @param row from 0 to n - 1
     * @return its weighted degree
     */
    public double degree(int row) {
        double sum = 0;
        for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
            sum += weights[edge];
        }
        return sum;
    }

    @Override
    public String toString() {
        return targets.length / 2 + " edges between " + rows() + " rows";
    }
}
