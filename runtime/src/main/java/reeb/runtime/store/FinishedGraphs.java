package reeb.runtime.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.graph.Network;

/** The graphs of a run that has ended, wherever they are kept. */
public interface FinishedGraphs {
    /**
     * Gives a graph with the rows that its nodes hold, without facts.
     *
     * @param step that built it; where it is left out, the only one
     * @throws reeb.api.problem.InputException where there is no such step, or what it gave is gone or damaged
     */
    Network network(Optional<String> step);

    /** Names the steps that gave graphs, in the workflow's order. */
    List<String> graphs();

    /** Names the steps that cluster, and so the columns whose numbers are names of clusters. */
    Set<String> clusterings();
}
