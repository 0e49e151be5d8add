package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import reeb.runtime.hash.Hashes;

/**
 * A file of a run.
 *
 * @param name in the run folder
 * @param bytes its size
 * @param sha256 its contents
 */
public record WrittenFile(String name, long bytes, String sha256) {
    /** Tells whether it is at a place as it was written, and not a link. */
    public boolean isAt(Path place) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.size(place) == bytes
                && Hashes.of(place).equals(sha256);
    }
}
