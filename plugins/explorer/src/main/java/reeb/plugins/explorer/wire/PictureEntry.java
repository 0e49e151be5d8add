package reeb.plugins.explorer.wire;

import java.io.IOException;
import reeb.toolkit.text.JsonWriter;

/** Pictures of the rows in the manifest. */
public interface PictureEntry {
    /**
     * Writes the member {@code pictures}, and adds the pages that it names.
     *
     * @param order in which the pictures stand
     * @param json the manifest
     * @param blobs gets a file for each page
     * @throws IOException where writing fails
     */
    void write(RowOrder order, JsonWriter json, Blobs blobs) throws IOException;
}
