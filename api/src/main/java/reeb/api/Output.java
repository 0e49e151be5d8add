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
}
