package reeb.plugins.embedders.graph;

import java.util.Arrays;
import reeb.kernels.graphs.SparseGraph;

/**
 * Gives the edges of a fuzzy graph other weights, and makes the graph whole again: each row's weights are divided by the
 * largest, and joined anew as a probabilistic sum, so that every row keeps a neighbour in full.
 *
 * <p>See McInnes, Healy and Melville, arXiv:1802.03426, section 3.1; so umap-learn resets the local connectivity.
 */
final class ReweighedGraph {
    private ReweighedGraph() {}

    /** What an edge weighs instead. */
    @FunctionalInterface
    interface Weighing {
        /**
         * Weighs an edge.
         *
         * @param row one end
         * @param other the other end; the same for both orders
         * @param weight what it weighed, above 0
         * @return at least 0
         */
        double of(int row, int other, double weight);
    }

    /**
     * Reweighs edges. O(edges).
     *
     * @param graph weights from 0 to 1
     * @param weighing their new weights
     * @return a graph of edges with weights above 0, perhaps fewer
     */
    static SparseGraph of(SparseGraph graph, Weighing weighing) {
        double[] reweighed = new double[graph.ends()];
        double[] strongest = new double[graph.rows()];
        for (int row = 0; row < graph.rows(); row++) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                reweighed[edge] = weighing.of(row, graph.target(edge), graph.weight(edge));
                strongest[row] = Math.max(strongest[row], reweighed[edge]);
            }
        }
        return join(graph, reweighed, strongest);
    }

    private static SparseGraph join(SparseGraph graph, double[] reweighed, double[] strongest) {
        int[] starts = new int[graph.rows() + 1];
        int[] targets = new int[graph.ends()];
        float[] weights = new float[graph.ends()];
        int count = 0;
        for (int row = 0; row < graph.rows(); row++) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                int target = graph.target(edge);
                double mine = reweighed[edge] / strongest[row];
                double theirs = reweighed[edge] / strongest[target];
                float weight = (float) (mine + theirs - mine * theirs);
                if (weight > 0) {
                    targets[count] = target;
                    weights[count++] = weight;
                }
            }
            starts[row + 1] = count;
        }
        return SparseGraph.of(starts, Arrays.copyOf(targets, count), Arrays.copyOf(weights, count));
    }
}
