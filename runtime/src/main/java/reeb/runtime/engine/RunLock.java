package reeb.runtime.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.WriteFailure;

/** A file that is locked while a run goes on, and stays behind unlocked where its process is killed. */
final class RunLock {
    private static final String TEXT =
            "A run is under way or was stopped; running it again into this folder continues it.\n";

    /** The locks of this process: the system would let go of one when its file is opened and closed again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks a file, made where it is missing; empty where another run holds it. */
    static Optional<RunLock> take(Path marker) throws IOException {
        Path file = marker.toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<RunLock> lock = Optional.empty();
        try {
            make(file);
            FileChannel channel = NewFile.toLock(file);
            // Whoever held it until now may have removed it at the end.
            if (locked(channel) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                lock = Optional.of(new RunLock(file, channel));
            } else {
                channel.close();
            }
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static void make(Path file) throws IOException {
        try {
            NewFile.write(file, TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            if (!holdsText(file)) {
                throw WriteFailure.of(file, e);
            }
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /** Tells whether a file is such a mark, perhaps cut short where its process was killed; a link is none. */
    static boolean ours(Path marker) {
        Path file = marker.toAbsolutePath().normalize();
        return HELD.contains(file) || holdsText(file);
    }

    private static boolean holdsText(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= TEXT.length()
                    && TEXT.startsWith(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // A file system without locks: better to run than to refuse.
            return true;
        }
    }

    /** Tells whether a run holds a file. */
    static boolean taken(Path marker) {
        Path file = marker.toAbsolutePath().normalize();
        if (HELD.contains(file)) {
            return true;
        }
        try (FileChannel channel = NewFile.toLock(file)) {
            return !locked(channel);
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets go of the file, which stays. */
    void release() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(file);
        }
    }

    /** Removes the file and lets go of it, in this order: nobody is to lock what is about to go. */
    void end() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
        }
        release();
    }
}
