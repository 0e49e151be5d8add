package reeb.runtime.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** Where the files of an entry lie; as text, its place for messages. */
public interface EntryFiles {
    /** The name of the file that tells what the others hold. */
    String MANIFEST = Manifest.NAME;

    /**
     * Reads a small file whole.
     *
     * @throws IOException where it is missing or can't be read
     */
    byte[] text(String name) throws IOException;

    /**
     * Gives a large file.
     *
     * @return all its bytes
     * @throws DamagedException where it is something else than a file
     * @throws IOException where it is missing or can't be read
     */
    MemorySegment memory(String name) throws IOException, DamagedException;
}
