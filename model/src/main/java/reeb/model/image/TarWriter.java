package reeb.model.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes an archive of the form ustar (POSIX.1-1988), whose bytes depend on its contents alone: all that is in it belongs to root, and is of
 * the first second of 1970.
 */
final class TarWriter {
    static final int BLOCK = 512;

    /** The most bytes of a file, which the form tells in 11 octal digits. */
    static final long LARGEST = (1L << 33) - 1;

    private static final int LONGEST_NAME = 100;
    private static final int SUM = 148;
    private static final int SUM_LENGTH = 8;

    private final OutputStream out;

    /** Begins an archive in a stream, which is not closed. */
    TarWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds a folder that everybody may read. */
    void folder(String name) throws IOException {
        out.write(header(name + "/", 0_755, 0, '5'));
    }

    /**
     * Adds a file that everybody may read.
     *
     * @param size how many bytes it has, at most {@link #LARGEST}
     * @throws IOException where there are more or fewer, too
     */
    void file(String name, long size, Content content) throws IOException {
        out.write(header(name, 0_644, size, '0'));
        CountedStream counted = new CountedStream(out);
        content.to(counted);
        if (counted.count() != size) {
            throw new IOException("has changed while it was read");
        }
        out.write(new byte[(int) padding(size)]);
    }

    /** Ends the archive. */
    void finish() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.flush();
    }

    /** How many bytes follow a file, so that the next one begins with a block. */
    static long padding(long size) {
        return Math.floorMod(-size, BLOCK);
    }

    private static byte[] header(String name, int mode, long size, char type) {
        if (name.length() > LONGEST_NAME || size > LARGEST) {
            throw new IllegalArgumentException(name + " of " + size + " bytes does not fit into an archive");
        }
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, octal(mode, 7));
        put(header, 108, octal(0, 7));
        put(header, 116, octal(0, 7));
        put(header, 124, octal(size, 11));
        put(header, 136, octal(0, 11));
        put(header, 156, String.valueOf(type));
        put(header, 257, "ustar\00000");
        put(header, SUM, octal(sum(header), 6) + "\0 ");
        return header;
    }

    /** The sum of a header's bytes, those of the sum itself taken as blanks. */
    static int sum(byte[] header) {
        byte[] summed = header.clone();
        Arrays.fill(summed, SUM, SUM + SUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (byte one : summed) {
            sum += one & 0xff;
        }
        return sum;
    }

    private static String octal(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
