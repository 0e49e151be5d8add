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

    /**
     * Names the columns that the rows may have, features among them, as far as the files tell it at their beginnings. Parameters that
     * name others are refused before anything is computed.
     *
     * @param inputs what {@link #inputs} gave, in the same order
     * @return at least all columns that {@link #load} may give; empty where that can't be told without reading everything
     * @throws InputException where a file is damaged
     */
    default List<String> columns(List<Path> inputs) {
        return List.of();
    }
}
