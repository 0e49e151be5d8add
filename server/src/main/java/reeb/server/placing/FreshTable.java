package reeb.server.placing;

import java.nio.file.Path;
import reeb.api.data.Dataset;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Predictor;

/** Reads rows of a file as a run has read those that it knows. */
@FunctionalInterface
public interface FreshTable {
    /**
     * Reads them.
     *
     * @param file whose name tells what it is
     * @param predictor knows what rows the model takes, and how those that it knows were read
     * @param runs of the parts
     * @return rows, numbered as in the file
     * @throws reeb.api.problem.InputException where it cannot be read
     */
    Dataset read(Path file, Predictor predictor, Runs runs);
}
