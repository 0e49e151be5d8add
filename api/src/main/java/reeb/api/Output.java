package reeb.api;

import java.io.IOException;
import java.io.OutputStream;

/** Opens the files that a part writes. */
public interface Output {
    /**
     * Opens a file.
     *
     * @param ending one of {@link Writer#endings}
     * @return a buffered stream, to be closed by the part; the file gets its name once all have been written
     * @throws IOException where the file can't be created
     */
    OutputStream open(String ending) throws IOException;

    /**
     * Tells what a file is going to be called, for files that name each other; all lie in one folder.
     *
     * @param ending one of {@link Writer#endings}
     * @return the name of the file with its ending, without a folder
     */
    default String name(String ending) {
        return "output." + ending;
    }
}
