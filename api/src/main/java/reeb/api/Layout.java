package reeb.api;

import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/** Places the nodes of a graph in the plane. */
public non-sealed interface Layout extends Part {
    /**
     * Computes the positions.
     *
     * @param graph a graph of v nodes
     * @param run this execution
     * @return v x 2 finite positions, node for node, y upwards
     */
    Points place(MapperGraph graph, Run run);

    /**
     * Computes positions near those that some nodes have already, so that who knows a graph finds its way in one that was built
     * anew with other parameters.
     *
     * @param graph a graph of v nodes
     * @param known v x 2 positions, not finite for nodes without one
     * @param run this execution
     * @return v x 2 finite positions, node for node, y upwards; those of {@link #place(MapperGraph, Run)} from layouts that begin
     *     nowhere in particular
     */
    default Points place(MapperGraph graph, Points known, Run run) {
        return place(graph, run);
    }
}
