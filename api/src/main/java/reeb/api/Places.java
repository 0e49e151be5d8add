package reeb.api;

import java.nio.file.Path;
import reeb.api.problem.InputException;

/** Where the files of a workflow lie. */
public interface Places {
    /**
     * Resolves the path of a file that a workflow declares.
     *
     * @param declared absolute, or relative to the workflow file
     * @return an existing, readable file
     * @throws InputException where there is none, with the nearest names in its folder, or a folder is there
     */
    Path file(String declared);

    /**
     * Resolves a path likewise, where a folder will do as well.
     *
     * @param declared absolute, or relative to the workflow file
     * @return an existing, readable file or folder
     * @throws InputException where there is neither, with the nearest names in its folder
     */
    Path fileOrFolder(String declared);

    /**
     * Resolves a path likewise, and refuses a file that is too large before it is read, be it for its hash alone.
     *
     * @param declared absolute, or relative to the workflow file
     * @param mostBytes the most that is read of a file
     * @return an existing, readable file
     * @throws InputException where there is none, or it has more bytes
     */
    default Path file(String declared, long mostBytes) {
        Path path = file(declared);
        long bytes = path.toFile().length();
        if (bytes > mostBytes) {
            throw new InputException(
                    path + ": has " + (bytes >> 20) + " MiB, but at most " + (mostBytes >> 20) + " are read");
        }
        return path;
    }

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
