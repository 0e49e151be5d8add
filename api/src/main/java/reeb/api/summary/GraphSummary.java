package reeb.api.summary;

import reeb.api.GraphEvaluator;
import reeb.api.Run;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/**
 * An evaluator of graphs that tells what it found as a section: the report of a run shows it, and so do pages of the explorer that take its
 * step. The table of the section is what it measured, for plots and files as of any evaluator.
 */
public interface GraphSummary extends GraphEvaluator {
    /**
     * Tells of a graph.
     *
     * @param network the graph and the rows that its nodes hold, with their columns
     * @param run this execution
     * @return what a person is to read; the same for the same network, whatever the threads
     * @throws InputException where the network lacks what is needed, such as a column of labels
     */
    Section section(Network network, Run run);

    @Override
    default Table evaluate(Network network, Run run) {
        return section(network, run).table();
    }
}
