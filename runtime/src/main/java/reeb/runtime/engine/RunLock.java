package reeb.runtime.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                lock = Optional.of(new RunLock(file, channel));
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8)));
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
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

    /** Lets go of the file and removes it. */
    void end() throws IOException {
        release();
        Files.deleteIfExists(file);
    }
}
