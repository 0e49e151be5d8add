package reeb.runtime.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A file to which lines are added, held by one process at a time. What is in it is never changed: where a process is killed, at
 * most the line that it was adding is not there. Such a line, which has no end, goes when the next is added.
 *
 * <p>Only while it is held is it sure that no other process adds a line. One process holds it once: callers take turns.
 */
public final class LineFile implements AutoCloseable {
    private static final byte END = '\n';

    /** Between two tries to hold the file. */
    private static final long PAUSE_NANOS = 20_000_000;

    private final Path file;
    private final FileChannel channel;
    private final Optional<FileLock> lock;

    private LineFile(Path file, FileChannel channel, Optional<FileLock> lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Another process holds the file, and does not let go of it. */
    public static final class HeldException extends IOException {
        private static final long serialVersionUID = 1;

        HeldException(Path file, Duration patience) {
            super(file.getFileName() + ": another program has held it for " + patience.toMillis() / 1000.0
                    + " s; end that one, or try again when it is done");
        }
    }

    /**
     * Opens a file, made where it is missing, and waits a while until no other process holds it.
     *
     * @param patience how long to wait
     * @throws HeldException where it is held all the while
     * @throws IOException where it is a link or no file, or may not be written
     */
    public static LineFile open(Path file, Duration patience) throws IOException {
        FileChannel channel;
        try {
            channel = channel(file);
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
        boolean held = false;
        try {
            LineFile opened = new LineFile(file, channel, lock(file, channel, patience));
            held = true;
            return opened;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            FileChannel fresh = NewFile.open(file);
            NewFile.forceNames(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow());
            return fresh;
        } catch (FileAlreadyExistsException e) {
            if (Files.isSymbolicLink(file)) {
                throw e;
            }
            requireFile(file);
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    Files.isSymbolicLink(file)
                            ? "is a symbolic link, and nothing is read or written through links; remove it"
                            : "is no file");
        }
    }

    /** On file systems without locks it is better to go on than to refuse. */
    private static Optional<FileLock> lock(Path file, FileChannel channel, Duration patience) throws HeldException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
                if (lock.isPresent()) {
                    return lock;
                }
            } catch (OverlappingFileLockException _) {
                // This process holds it by another way.
                Thread.onSpinWait();
            } catch (IOException _) {
                return Optional.empty();
            }
            if (System.nanoTime() >= until) {
                throw new HeldException(file, patience);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /**
     * Reads a file without holding it.
     *
     * @param most how many bytes it may have
     * @return its bytes up to the end of its last whole line; none where there is no file
     * @throws IOException where it is a link or no file, has more bytes or cannot be read
     */
    public static byte[] read(Path file, long most) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        requireFile(file);
        try (FileChannel channel = NewFile.toRead(file)) {
            return read(file, channel, most);
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }

    private static byte[] read(Path file, FileChannel channel, long most) throws IOException {
        if (channel.size() > most) {
            throw new FileSystemException(
                    file.toString(), null, "has more than the " + (most >> 20) + " MiB that are read");
        }
        byte[] bytes = from(channel, 0);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != END) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static byte[] from(FileChannel channel, long start) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - start));
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
            // Until all is read, or the file has become shorter.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * Reads the file.
     *
     * @param most how many bytes it may have
     * @return its bytes up to the end of its last whole line
     */
    public byte[] read(long most) throws IOException {
        return read(file, channel, most);
    }

    /**
     * Reads what follows the last whole line: a line that was broken off, or written by hand without its end.
     *
     * @param whole how many bytes the whole lines before it have
     * @return its bytes; none where the last line is whole
     */
    public byte[] rest(long whole) throws IOException {
        return from(channel, whole);
    }

    /**
     * Adds a line, to the disk itself, in place of one that was broken off. Where that fails, none of it remains.
     *
     * @param whole how many bytes the whole lines before it have
     * @param line without its end
     */
    public void add(long whole, byte[] line) throws IOException {
        boolean added = false;
        try {
            channel.truncate(whole);
            ByteBuffer bytes =
                    ByteBuffer.allocate(line.length + 1).put(line).put(END).flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes, whole + bytes.position());
            }
            channel.force(true);
            added = true;
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        } finally {
            if (!added) {
                channel.truncate(whole);
            }
        }
    }

    /** Lets go of the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (lock.isPresent()) {
                lock.get().release();
            }
        }
    }
}
