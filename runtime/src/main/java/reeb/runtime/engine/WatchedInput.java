package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Path;
import reeb.runtime.hash.FileStamp;
import reeb.runtime.hash.Hashes;

/**
 * A file or folder at the time it was hashed.
 *
 * @param path where it is
 * @param stamp taken before the hash, so that whatever is written later shows
 * @param hash of its contents
 */
record WatchedInput(Path path, FileStamp stamp, String hash) {
    /** Reads and hashes it. */
    static WatchedInput of(Path path) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        return new WatchedInput(path, stamp, Hashes.of(path));
    }

    /** Looks at it once more; reads it only where that is needed to be sure of what it holds. */
    WatchedInput again() throws IOException {
        FileStamp now = FileStamp.of(path);
        return now.certain() && now.sameAs(stamp) ? new WatchedInput(path, now, hash) : of(path);
    }

    /** Tells whether nothing was written since: for sure where the stamp is certain, else by the contents as well. */
    boolean still() throws IOException {
        return FileStamp.of(path).sameAs(stamp)
                && (stamp.certain() || Hashes.of(path).equals(hash));
    }

    /** Tells the same by the stamp alone, for files that are in use for long. */
    boolean seemsStill() throws IOException {
        return FileStamp.of(path).sameAs(stamp);
    }
}
