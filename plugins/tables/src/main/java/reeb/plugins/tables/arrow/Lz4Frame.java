package reeb.plugins.tables.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * Inflates a frame of LZ4, whose blocks may refer to those before them, as Arrow's own writers make them for long buffers.
 * Checksums are not looked at.
 */
final class Lz4Frame {
    private static final int MAGIC = 0x184d2204;
    private static final int BLOCK_CHECKSUMS = 0x10;
    private static final int CONTENT_SIZE = 0x08;
    private static final int DICTIONARY = 0x01;
    private static final int RAW = 0x80000000;
    private static final int SHORTEST_COPY = 4;
    private static final int MORE = 15;

    private final MemorySegment frame;
    private final byte[] whole;
    private long next;
    private int filled;

    private Lz4Frame(MemorySegment frame, int length) {
        this.frame = frame;
        this.whole = new byte[length];
    }

    /**
     * Inflates.
     *
     * @param length of what comes out
     * @throws IllegalArgumentException where the frame gives something else
     * @throws IndexOutOfBoundsException where it ends too early, or refers to what is not there
     */
    static byte[] inflate(MemorySegment frame, int length) {
        Lz4Frame inflation = new Lz4Frame(frame, length);
        inflation.readHeader();
        inflation.readBlocks();
        if (inflation.filled != length) {
            throw new IllegalArgumentException(
                    "a compressed buffer announces " + length + " bytes but holds " + inflation.filled);
        }
        return inflation.whole;
    }

    private int flags() {
        return frame.get(JAVA_BYTE, 4);
    }

    private void readHeader() {
        if (frame.get(JAVA_INT_UNALIGNED, 0) != MAGIC || (flags() & DICTIONARY) != 0) {
            throw new IllegalArgumentException("a compressed buffer is no frame of LZ4 without a dictionary");
        }
        next = 4L + 2 + ((flags() & CONTENT_SIZE) != 0 ? Long.BYTES : 0) + 1;
    }

    private void readBlocks() {
        for (int size = size(); size != 0; size = size()) {
            int bytes = size & ~RAW;
            if ((size & RAW) != 0) {
                literals(bytes);
            } else {
                readBlock(next + bytes);
            }
            next += (flags() & BLOCK_CHECKSUMS) != 0 ? Integer.BYTES : 0;
        }
    }

    private int size() {
        int size = frame.get(JAVA_INT_UNALIGNED, next);
        next += Integer.BYTES;
        return size;
    }

    /** Inflates a block: literals, then bytes from before, and so on; the last has literals alone. */
    private void readBlock(long end) {
        while (next < end) {
            int token = frame.get(JAVA_BYTE, next++) & 0xff;
            literals(length(token >>> 4));
            if (next < end) {
                int distance = (frame.get(JAVA_BYTE, next) & 0xff) | ((frame.get(JAVA_BYTE, next + 1) & 0xff) << 8);
                next += 2;
                copy(distance, Math.addExact(length(token & MORE), SHORTEST_COPY));
            }
        }
    }

    private int length(int start) {
        int length = start;
        int more = start == MORE ? 255 : 0;
        while (more == 255) {
            more = frame.get(JAVA_BYTE, next++) & 0xff;
            length = Math.addExact(length, more);
        }
        return length;
    }

    private void literals(int count) {
        MemorySegment.copy(frame, JAVA_BYTE, next, whole, filled, count);
        next += count;
        filled += count;
    }

    /** Repeats bytes, which may be those that are being written. */
    private void copy(int distance, int count) {
        if (distance == 0 || distance > filled || count > whole.length - filled) {
            throw new IndexOutOfBoundsException("a compressed buffer refers to what it has not");
        }
        if (distance >= count) {
            System.arraycopy(whole, filled - distance, whole, filled, count);
        } else {
            for (int i = 0; i < count; i++) {
                whole[filled + i] = whole[filled + i - distance];
            }
        }
        filled += count;
    }
}
