package reeb.plugins.embedders.neighborhood;

import java.util.function.DoubleBinaryOperator;
import reeb.api.About;

/** What the edges of a graph of neighbours are given. */
public enum Weighing {
    /** How far the neighbour is. */
    @About("Distances, for parts that take neighbours with the metric precomputed.")
    DISTANCES(Math::max),
    /** The memberships of UMAP; of both directions their probabilistic sum. */
    @About("How strongly UMAP lets the rows belong to each other, from 0 to 1.")
    FUZZY((w, v) -> w + v - w * v),
    /** The evened weights of SG-t-SNE; of both directions the mean. */
    @About("The weights of SG-t-SNE, evened out by lambda; those from a row sum to 1, if directed.")
    SG_T_SNE((w, v) -> (w + v) / 2),
    /** The share of common neighbours. */
    @About("The share of neighbours that both rows have (Jaccard), as PhenoGraph weighs.")
    SHARED(Math::max);

    private final DoubleBinaryOperator joint;

    Weighing(DoubleBinaryOperator joint) {
        this.joint = joint;
    }

    /** Makes the weight of both directions, 0 for one that is missing. */
    DoubleBinaryOperator joint() {
        return joint;
    }
}
