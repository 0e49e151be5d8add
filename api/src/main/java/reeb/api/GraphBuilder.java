package reeb.api;

import reeb.api.data.Dataset;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/** Draws the shape of points as a graph. */
public non-sealed interface GraphBuilder extends Part {
    /**
     * Builds the graph.
     *
     * @param data n rows with their n x d points and, where the source has them, columns and images
     * @param run this execution
     * @return the graph, its nodes in a fixed order, with the ledger of rows that are in none
     * @throws InputException where the data do not fit the parameters
     */
    MapperGraph build(Dataset data, Run run);
}
