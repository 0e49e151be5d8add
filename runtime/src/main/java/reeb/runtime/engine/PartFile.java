package reeb.runtime.engine;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import reeb.runtime.hash.Hashes;

/** A file that has not got its name yet. */
final class PartFile extends FilterOutputStream {
    private final Path path;
    private final Map<Path, Boolean> open;
    private final FileOutputStream file;
    private final MessageDigest digest;
    private boolean closed;

    /**
     * Begins a file.
     *
     * @param path where it is written until it is complete
     * @param open the run's files that are under way; holds this one until it has its name or is discarded
     */
    PartFile(Path path, Map<Path, Boolean> open) throws IOException {
        this(path, open, new FileOutputStream(path.toFile()), Hashes.digest());
    }

    private PartFile(Path path, Map<Path, Boolean> open, FileOutputStream file, MessageDigest digest) {
        super(new DigestOutputStream(new BufferedOutputStream(file, 1 << 16), digest));
        this.path = path;
        this.open = open;
        this.file = file;
        this.digest = digest;
        open.put(path, true);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (OutputStream stream = out) {
                stream.flush();
                file.getFD().sync();
            }
        }
    }

    /** Gives it its name. */
    WrittenFile finish(Path place) throws IOException {
        close();
        long bytes = Files.size(path);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        open.remove(path);
        return new WrittenFile(
                String.valueOf(place.getFileName()), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Removes it, unless it has its name. */
    void discard() throws IOException {
        if (open.remove(path) != null) {
            try (OutputStream _ = file) {
                Files.deleteIfExists(path);
            }
        }
    }
}
