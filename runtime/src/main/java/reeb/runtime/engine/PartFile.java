package reeb.runtime.engine;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.hash.Hashes;

/**
 * A file that has not got its name yet. What goes wrong while it is written names the file, and is told again when the file
 * is closed: many writers of text swallow it.
 */
final class PartFile extends FilterOutputStream {
    private static final String ENDING = ".part";

    private final Path path;
    private final Path place;
    private final Map<Path, Boolean> open;
    private final FileChannel file;
    private final MessageDigest digest;
    private Optional<WriteFailure> failure = Optional.empty();
    private boolean closed;

    /**
     * Begins a file, hidden beside its place until it is complete.
     *
     * @param place where it is to be
     * @param open the run's files that are under way; holds this one until it has its name or is discarded
     */
    PartFile(Path place, Map<Path, Boolean> open) throws IOException {
        this(hidden(place), place, open, Hashes.digest());
    }

    private PartFile(Path path, Path place, Map<Path, Boolean> open, MessageDigest digest) throws IOException {
        this(path, place, open, digest, begin(path));
    }

    private PartFile(Path path, Path place, Map<Path, Boolean> open, MessageDigest digest, FileChannel file) {
        super(new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16), digest));
        this.path = path;
        this.place = place;
        this.open = open;
        this.file = file;
        this.digest = digest;
        open.put(path, true);
    }

    private static FileChannel begin(Path path) throws IOException {
        try {
            return NewFile.open(path);
        } catch (IOException e) {
            throw WriteFailure.of(path, e);
        }
    }

    private static Path hidden(Path place) {
        return place.resolveSibling("." + place.getFileName() + ENDING);
    }

    /** Tells whether a file of that name may be one that a killed run was writing. */
    static boolean named(String name) {
        return name.matches("\\.[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}\\." + RunFolder.ENDING + "\\.part");
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            WriteFailure named = WriteFailure.of(place, e);
            failure = Optional.of(failure.orElse(named));
            throw named;
        }
    }

    @Override
    public void write(int one) throws IOException {
        writing(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        writing(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        writing(out::flush);
    }

    /** Where it is to be. */
    Path place() {
        return place;
    }

    /** What went wrong while it was written. */
    Optional<WriteFailure> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        complete();
    }

    /** Brings all of it to the disk itself; may be called again. */
    void complete() throws IOException {
        if (!closed) {
            closed = true;
            writing(() -> {
                try (OutputStream stream = out) {
                    stream.flush();
                    file.force(true);
                }
            });
        }
        if (failure.isPresent()) {
            throw failure.get().again();
        }
    }

    /** Gives it its name. */
    WrittenFile finish() throws IOException {
        complete();
        try {
            long bytes = Files.size(path);
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            open.remove(path);
            return new WrittenFile(
                    String.valueOf(place.getFileName()), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw WriteFailure.of(place, e);
        }
    }

    /** Removes it, unless it has its name. */
    void discard() throws IOException {
        if (open.remove(path) != null) {
            try (FileChannel _ = file) {
                Files.deleteIfExists(path);
            }
        }
    }
}
