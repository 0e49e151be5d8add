package reeb.api;

import java.io.IOException;
import java.util.List;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;

/** Writes the figures of one or several evaluations to files: as plots or as tables. */
public non-sealed interface Reporter extends Writer {
    /**
     * Checks parameters that name steps, before anything is computed.
     *
     * @param steps names of the steps whose evaluations will be reported
     * @throws InputException where a parameter speaks of a step that is not among them
     */
    default void checkSteps(List<String> steps) {}

    /**
     * Writes the files.
     *
     * @param evaluations at least one, in the order in which the workflow names them
     * @param output opens each file by its ending; a file appears whole or not at all
     * @param run this execution
     * @throws IOException where writing fails
     * @throws InputException where the evaluations lack what the parameters ask for
     */
    void report(List<Evaluation> evaluations, Output output, Run run) throws IOException;
}
