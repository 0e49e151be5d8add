package reeb.server.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.runtime.files.IncomingFiles;
import reeb.server.http.Refusal;

/**
 * Data on their way from the browser: the bytes of all files, one behind the other, in pieces. They lie in a temporary folder until all
 * are there; where some do not come, it goes.
 */
final class Upload implements AutoCloseable {
    /** What a file, or all files of a folder, may have in bytes. */
    static final long MOST_BYTES = 2L << 30;

    /** How many files a folder may have. */
    static final int MOST_FILES = 20_000;

    private final List<Announced> files;
    private final IncomingFiles incoming;
    private Optional<OutputStream> open = Optional.empty();
    private int file;
    private long inFile;
    private long received;
    private long touched = System.nanoTime();
    private boolean over;

    private Upload(List<Announced> files, IncomingFiles incoming) {
        this.files = List.copyOf(files);
        this.incoming = incoming;
    }

    /**
     * A file that is to come.
     *
     * @param names of the file or folder that is sent, within it, and at last its own
     * @param bytes how many
     */
    record Announced(List<String> names, long bytes) {
        Announced {
            names = List.copyOf(names);
        }
    }

    /**
     * Prepares to receive files.
     *
     * @param files what is to come: a file, or those of a folder, of which all paths have the first name
     * @param parent of the folder in which they are to lie
     * @throws Refusal where they are too many or too large
     */
    static Upload begin(List<Announced> files, Path parent) throws IOException {
        if (files.size() > MOST_FILES) {
            throw tooLarge(String.format(Locale.ROOT, "%,d files, more than the %,d", files.size(), MOST_FILES));
        }
        long all = 0;
        for (Announced one : files) {
            all += one.bytes();
            if (all > MOST_BYTES) {
                throw tooLarge("more than the " + (MOST_BYTES >> 30) + " GiB");
            }
        }
        IncomingFiles incoming = IncomingFiles.in(parent);
        long room = incoming.room();
        if (all > room) {
            incoming.close();
            throw new Refusal(
                    507,
                    String.format(
                            Locale.ROOT,
                            "the disk of %s has room for %,d MiB, but these files take %,d; make room, or start with"
                                    + " --out on another disk",
                            parent,
                            room >> 20,
                            all >> 20));
        }
        return new Upload(files, incoming);
    }

    private static Refusal tooLarge(String what) {
        return new Refusal(
                413, "these are " + what + " that are taken here; name them on the command line: 'reeb explore PATH'");
    }

    /** The name of the file or folder that is sent. */
    String name() {
        return files.getFirst().names().getFirst();
    }

    /** Tells whether nothing has come for so long. */
    synchronized boolean silentFor(Duration patience) {
        return System.nanoTime() - touched > patience.toNanos();
    }

    /**
     * Takes a piece.
     *
     * @param at how many bytes of all files come before it
     * @return how many bytes are there with it
     * @throws Refusal where it is not the next, or too long
     */
    synchronized long take(long at, byte[] piece) throws IOException {
        if (over) {
            throw gone();
        }
        if (at != received) {
            throw new Refusal(409, "the next piece begins at " + received + ", but this one at " + at);
        }
        touched = System.nanoTime();
        int used = 0;
        skipFull();
        while (used < piece.length) {
            if (file == files.size()) {
                throw new Refusal(422, "there are more bytes than the files have that were announced");
            }
            int part = (int) Math.min(piece.length - used, files.get(file).bytes() - inFile);
            output().write(piece, used, part);
            used += part;
            inFile += part;
            skipFull();
        }
        received += used;
        return received;
    }

    static Refusal gone() {
        return new Refusal(404, "there is no such upload any more; drop the files once more");
    }

    private OutputStream output() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(incoming.file(files.get(file).names()));
        }
        return open.get();
    }

    /** Goes to the next file that has bytes to come; files without any are made. */
    private void skipFull() throws IOException {
        while (file < files.size() && inFile == files.get(file).bytes()) {
            output().close();
            open = Optional.empty();
            file++;
            inFile = 0;
        }
    }

    /**
     * Puts what was sent into its place.
     *
     * @return the file or folder, under its own name within a fresh folder
     * @throws Refusal where not all has come
     */
    synchronized Path finish() throws IOException {
        if (over) {
            throw gone();
        }
        skipFull();
        if (file < files.size()) {
            throw new Refusal(409, "not all has come yet: the next piece begins at " + received);
        }
        Path place = incoming.finish(name());
        close();
        return place;
    }

    /** Removes what has come, unless it has been put into its place. */
    @Override
    public synchronized void close() {
        over = true;
        try {
            if (open.isPresent()) {
                open.get().close();
                open = Optional.empty();
            }
        } catch (IOException _) {
            // It goes with its folder.
            open = Optional.empty();
        }
        incoming.close();
    }
}
