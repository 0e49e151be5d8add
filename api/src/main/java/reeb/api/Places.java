package reeb.api;

import java.nio.file.Path;

/** Where the files of a workflow lie. */
public interface Places {
    /**
     * Resolves a path that a workflow declares.
     *
     * @param declared absolute, or relative to the workflow file
     * @return an existing, readable file or folder
     * @throws InputException where there is none, with the nearest names in its folder
     */
    Path file(String declared);

    /**
     * Finds a file of a data set known by name.
     *
     * @param dataset the data set's folder, such as {@code mnist}
     * @param file the file's name in it
     * @return an existing, readable file in the first of the data folders that has it
     * @throws InputException where no data folder has it, telling how to get it
     */
    Path dataset(String dataset, String file);
}
