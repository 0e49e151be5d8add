package reeb.api;

import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/** Measures how good a result is: an embedding, clusters. */
public non-sealed interface Evaluator extends Part {
    /**
     * Measures.
     *
     * @param data the rows as they have become, with their columns, such as labels and clusters
     * @param run this execution
     * @return the figures: a column for each, with one value, or one for each value of a first column such as {@code k}
     * @throws InputException where the data lack what is needed, such as a column of labels
     */
    Table evaluate(Dataset data, Run run);
}
