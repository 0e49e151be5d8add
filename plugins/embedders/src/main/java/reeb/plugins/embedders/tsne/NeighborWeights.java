package reeb.plugins.embedders.tsne;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;

/** The weights that {@code sg-t-sne} gives to neighbours, for those who want them without its map. */
public final class NeighborWeights {
    private NeighborWeights() {}

    /**
     * Weighs each row's neighbours for a perplexity of lambda, and evens the weights out as {@link SgTsne} does with its defaults. O(n k).
     *
     * @param graph n rows with k neighbours each
     * @param lambda at least 1
     * @param run this execution
     * @return n k weights, row by row, nearest first; those of a row sum to 1
     */
    public static float[] of(NeighborGraph graph, double lambda, Run run) {
        List<Double> widths = Neighbors.perplexities(List.of(lambda), graph.k(), run);
        DirectedWeights edges = Affinities.of(graph, Affinities.gaussian(widths), run);
        return Lambda.scale(edges, lambda, NegativeGamma.CLAMP, run).weights();
    }
}
