package reeb.delimited.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.api.Progress;
import reeb.toolkit.tables.Refusal;

/** Opens files, compressed with gzip or not, and tells beforehand how much they may hold. */
public final class DataFile {
    private DataFile() {}

    /** Opens a file; inflates it where it begins as gzip does. */
    public static InputStream open(Path file) throws IOException {
        return inflating(file, Files.newInputStream(file));
    }

    /** Opens a file likewise; a task of as many steps as the file has bytes hears of those read. */
    public static InputStream open(Path file, Progress progress) throws IOException {
        return inflating(file, new WatchedInput(Files.newInputStream(file), progress));
    }

    private static InputStream inflating(Path file, InputStream stored) throws IOException {
        try {
            return isGzip(file) ? new GzipInput(stored) : stored;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** Opens a file for reading in small pieces. */
    public static InputStream openBuffered(Path file) throws IOException {
        return new BufferedInputStream(open(file), 1 << 16);
    }

    public static boolean isGzip(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] magic = input.readNBytes(2);
            return magic.length == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GzipInput.MAGIC;
        }
    }

    /**
     * Refuses a file that cannot hold as many bytes as its header announces, before memory is taken for them.
     *
     * <p>The trailer of a gzip file tells its length; where that disagrees, the bytes are counted.
     */
    public static void requireBytes(Path file, long expected) throws IOException {
        long actual = isGzip(file) ? inflatedBytes(file, expected) : Files.size(file);
        if (actual < expected) {
            throw Refusal.of(file, "is cut short: it announces %d bytes but holds %d", expected, actual);
        }
        if (actual > expected) {
            throw Refusal.of(
                    file, "has bytes after its end: it announces %d bytes but holds more; fetch it again", expected);
        }
    }

    private static long inflatedBytes(Path file, long expected) throws IOException {
        long stored = Files.size(file);
        if (expected / GzipInput.MOST_PER_BYTE > stored) {
            throw Refusal.of(file, "announces %d bytes but its %d compressed bytes cannot hold them", expected, stored);
        }
        return announcedByTrailer(file, stored) == (expected & 0xffffffffL) ? expected : count(file, expected);
    }

    private static long announcedByTrailer(Path file, long stored) throws IOException {
        ByteBuffer trailer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, stored - 4));
            Channels.newInputStream(channel).readNBytes(trailer.array(), 0, 4);
        }
        return trailer.getInt() & 0xffffffffL;
    }

    /** Counts inflated bytes, at most one more than expected; a file cut short counts as far as it goes. */
    private static long count(Path file, long expected) throws IOException {
        byte[] scratch = new byte[1 << 16];
        long total = 0;
        try (InputStream input = open(file)) {
            for (int n = 0; n >= 0 && total <= expected; n = input.read(scratch)) {
                total += n;
            }
        } catch (java.io.EOFException e) {
            return total;
        }
        return total;
    }
}
