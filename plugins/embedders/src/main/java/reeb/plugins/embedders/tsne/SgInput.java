package reeb.plugins.embedders.tsne;

/** What the points given to {@code sg-t-sne} are. */
public enum SgInput {
    /** Features, of which neighbours are found. */
    POINTS,
    /** Weights of edges: entry (i, j) of n x n values is that of the edge from i to j. */
    GRAPH
}
