package reeb.kernels;

import java.util.Arrays;
import reeb.api.data.Labels;

/**
 * Lets known labels pull a fuzzy graph apart: edges between different labels lose weight, those to unlabelled rows a little.
 *
 * <p>Afterwards each row's opinions are divided by the strongest, and joined anew as a probabilistic sum, so that every row
 * keeps a neighbour in full. This is umap-learn's intersection with a categorical target.
 */
public final class LabelledGraph {
    /** Natural logarithm by which an edge loses weight where a label is unknown. */
    private static final double UNKNOWN = 1;

    /** Numerator of that for different labels. */
    private static final double FAR = 2.5;

    /** As good as no edge: where labels alone count. */
    private static final double FARTHEST = 1e12;

    private LabelledGraph() {}

    /**
     * Reweighs edges by labels. O(edges).
     *
     * @param graph weights from 0 to 1
     * @param labels one for each row; noise for unknown
     * @param weight how much labels count against positions, from 0 to 1
     * @return a graph of edges with weights above 0
     */
    public static SparseGraph of(SparseGraph graph, Labels labels, double weight) {
        double far = weight < 1 ? FAR / (1 - weight) : FARTHEST;
        double[] reweighed = new double[graph.ends()];
        double[] strongest = new double[graph.rows()];
        for (int row = 0; row < graph.rows(); row++) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                reweighed[edge] = graph.weight(edge) * Math.exp(-loss(labels, row, graph.target(edge), far));
                strongest[row] = Math.max(strongest[row], reweighed[edge]);
            }
        }
        return join(graph, reweighed, strongest);
    }

    private static double loss(Labels labels, int row, int other, double far) {
        if (labels.at(row) < 0 || labels.at(other) < 0) {
            return UNKNOWN;
        }
        return labels.at(row) == labels.at(other) ? 0 : far;
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
