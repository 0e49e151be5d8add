package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * All that a page tells its application.
 *
 * @param manifest JSON in which no tag of a page can begin
 * @param blobs those that it names
 * @param beside whether they lie in a file beside the page, as they are too much for the page itself
 */
public record Payload(String manifest, List<Blob> blobs, boolean beside) {
    /** More than this a browser does not hold beside what it makes of it. */
    static final long MOST = 1L << 30;

    /** Copies the list. */
    public Payload {
        blobs = List.copyOf(blobs);
    }

    /** Counts the bytes of blobs as they travel. */
    static long size(List<Blob> blobs) {
        return blobs.stream().mapToLong(Blob::size).sum();
    }

    /** Tells by what a file is known to be the one that belongs to a page: the hash of the hashes of its blobs. */
    static byte[] mark(List<Blob> blobs) {
        byte[] hashes = new byte[blobs.size() * Sha256.BYTES];
        for (int i = 0; i < blobs.size(); i++) {
            System.arraycopy(blobs.get(i).hash(), 0, hashes, i * Sha256.BYTES, Sha256.BYTES);
        }
        return Sha256.of(hashes);
    }

    /** Writes the file that lies beside the page: its mark, then the blobs one behind another; the stream stays open. */
    public void writeBeside(OutputStream out) throws IOException {
        out.write(mark(blobs));
        for (Blob blob : blobs) {
            blob.writeTo(out);
        }
    }
}
