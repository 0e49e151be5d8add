package reeb.server.placing;

import java.nio.file.Path;
import reeb.api.data.Dataset;
import reeb.model.pipeline.Runs;
import reeb.model.predict.ModelInput;
import reeb.runtime.workflow.Step;

/** Reads rows of a file as a run has read those that it knows. */
@FunctionalInterface
public interface FreshTable {
    /**
     * Reads them.
     *
     * @param file whose name tells what it is
     * @param input the rows that the model takes
     * @param source the step that has read the known rows
     * @param runs of the parts
     * @return rows, numbered as in the file
     * @throws reeb.api.problem.InputException where it cannot be read
     */
    Dataset read(Path file, ModelInput input, Step source, Runs runs);
}
