package reeb.api;

import java.nio.file.Path;
import java.util.List;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/** Changes a graph: leaves out or joins nodes, or tells more of them. */
public non-sealed interface GraphTransform extends Part {
    /**
     * Changes the graph.
     *
     * @param network the graph and the rows that its nodes hold, with their columns
     * @param inputs what {@link #inputs} gave, in the same order
     * @param run this execution
     * @return a graph of the same rows, with a ledger that tells of each
     * @throws InputException where graph, rows or files do not go with the parameters; names file and place
     */
    MapperGraph transform(Network network, List<Path> inputs, Run run);
}
