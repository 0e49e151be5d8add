package reeb.api;

import java.nio.file.Path;
import java.util.List;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;

/** Reads or makes a data set. */
public non-sealed interface Source extends Part {
    /**
     * Loads the data.
     *
     * @param inputs what {@link #inputs} gave, in the same order
     * @param run this execution
     * @return n rows of features, with columns and images where there are any
     * @throws InputException where a file is damaged or does not fit; names file and place
     */
    Dataset load(List<Path> inputs, Run run);
}
