package reeb.plugins.explorer.wire;

import java.util.List;

/**
 * All that a page tells its application.
 *
 * @param manifest JSON in which no tag of a page can begin
 * @param blobs those that it names
 */
public record Payload(String manifest, List<Blob> blobs) {
    /** Copies the list. */
    public Payload {
        blobs = List.copyOf(blobs);
    }

    /** Counts the bytes of the blobs as they travel. */
    public long size() {
        return blobs.stream().mapToLong(Blob::size).sum();
    }
}
