package reeb.api.summary;

import reeb.api.Evaluator;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/**
 * An evaluator of rows that tells what it found as a section: the report of a run shows it, and so do pages of the explorer that take its
 * step. The table of the section is what it measured, for plots and files as of any evaluator.
 */
public interface RowSummary extends Evaluator {
    /**
     * Tells of rows.
     *
     * @param data n rows of features, with the columns that are known of them
     * @param run this execution
     * @return what a person is to read; the same for the same rows, whatever the threads
     * @throws InputException where the rows lack what is needed, such as a column of labels
     */
    Section section(Dataset data, Run run);

    @Override
    default Table evaluate(Dataset data, Run run) {
        return section(data, run).table();
    }
}
