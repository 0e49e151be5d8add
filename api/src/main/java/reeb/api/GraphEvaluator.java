package reeb.api;

import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/** Measures a graph: its shape, what its nodes hold, how well they go with labels. */
public non-sealed interface GraphEvaluator extends Part {
    /**
     * Measures.
     *
     * @param network the graph and the rows that its nodes hold, with their columns
     * @param run this execution
     * @return the figures: a column for each, with one value, or one for each node, feature or dimension
     * @throws InputException where the network lacks what is needed, such as a column of labels
     */
    Table evaluate(Network network, Run run);
}
