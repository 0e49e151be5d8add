package reeb.plugins.embedders.graph;

import reeb.kernels.graphs.SparseGraph;

/**
 * Lets known labels pull a fuzzy graph apart: edges between different labels lose weight, those to unlabelled rows a little.
 *
 * <p>Afterwards every row keeps a neighbour in full. This is umap-learn's intersection with a categorical target.
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
     * @param labels one for each row, from 0; -1 for unknown
     * @param weight how much labels count against positions, from 0 to 1
     * @return a graph of edges with weights above 0
     */
    public static SparseGraph of(SparseGraph graph, int[] labels, double weight) {
        double far = weight < 1 ? FAR / (1 - weight) : FARTHEST;
        return ReweighedGraph.of(
                graph, (row, other, before) -> before * Math.exp(-loss(labels[row], labels[other], far)));
    }

    private static double loss(int label, int other, double far) {
        if (label < 0 || other < 0) {
            return UNKNOWN;
        }
        return label == other ? 0 : far;
    }
}
