package reeb.plugins.embedders.neighborhood;

import reeb.api.About;

/** Which edges a graph of neighbours has. */
public enum Direction {
    /** Those from each row to its neighbours. */
    @About("Edges lead from each row to its neighbours, which need not have any back.")
    DIRECTED,
    /** Those of pairs where each is the other's neighbour. */
    @About("Rows are joined where each is a neighbour of the other.")
    MUTUAL,
    /** Those of pairs where either is the other's neighbour. */
    @About("Rows are joined where either is a neighbour of the other.")
    UNION
}
