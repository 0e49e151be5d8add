package reeb.api;

import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

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

    /**
     * Builds the graph where the columns of the rows are known too, as a step of a workflow does; see
     * {@link Lens#view(Dataset, Run)}.
     *
     * @param data n rows with their points and, where the source has them, columns and images
     * @param run this execution
     * @return the graph, as {@link #build(Points, Run)} gives it
     * @throws InputException where the data do not fit the parameters
     */
    default MapperGraph build(Dataset data, Run run) {
        return build(data.points(), run);
    }
}
