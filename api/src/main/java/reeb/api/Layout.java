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
}
