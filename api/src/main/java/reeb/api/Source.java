package reeb.api;

import java.nio.file.Path;
import java.util.List;
import reeb.api.data.Dataset;

/** Reads or makes a data set. */
public non-sealed interface Source extends Part {
    /**
     * Lists the files this source reads, so that the engine can hash them: their contents are part of the cache key.
     *
     * @param places where files and data sets lie
     * @return files or folders that exist; empty for a source that makes its data
     * @throws InputException where one is missing, telling what was looked for and where
     */
    default List<Path> inputs(Places places) {
        return List.of();
    }

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
