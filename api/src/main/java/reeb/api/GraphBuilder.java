package reeb.api;

import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/** Draws the shape of points as a graph. */
public non-sealed interface GraphBuilder extends Part {
    /**
     * Builds the graph.
     *
     * @param points n x d features
     * @param run this execution
     * @return the graph, its nodes in a fixed order, with the ledger of rows that are in none
     * @throws InputException where the points do not fit the parameters
     */
    MapperGraph build(Points points, Run run);
}
