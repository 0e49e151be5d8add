package reeb.toolkit.query;

/** What a row in a node may meet. */
@FunctionalInterface
interface Condition {
    /**
     * Tells whether it is met.
     *
     * @param node a node of the graph
     * @param row a row in it
     */
    boolean holds(int node, int row);
}
