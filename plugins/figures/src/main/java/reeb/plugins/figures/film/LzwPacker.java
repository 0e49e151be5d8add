package reeb.plugins.figures.film;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Packs the pixels of a GIF: codes of 9 to 12 bits for strings of bytes, in blocks of at most 255 bytes; see Welch, <i>A
 * Technique for High-Performance Data Compression</i>, Computer, 1984, and the specification of GIF89a, appendix F.
 */
final class LzwPacker {
    private static final int BYTE = 8;
    private static final int CLEAR = 1 << BYTE;
    private static final int END = CLEAR + 1;
    private static final int MOST_BITS = 12;
    private static final int SLOTS = 1 << 14;
    private static final int SCATTER = 0x9e3779b9;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final byte[] block = new byte[255];
    private final int[] strings = new int[SLOTS];
    private final int[] codes = new int[SLOTS];
    private int length;
    private int pending;
    private int pendingBits;
    private int bits;
    private int next;

    private LzwPacker() {}

    /** Packs indices of colours, with all that stands around them in an image's data. */
    static byte[] pack(byte[] indices) {
        LzwPacker packer = new LzwPacker();
        packer.packed.write(BYTE);
        packer.clear();
        packer.write(CLEAR);
        packer.all(indices);
        packer.write(END);
        packer.finish();
        return packer.packed.toByteArray();
    }

    private void all(byte[] indices) {
        if (indices.length == 0) {
            return;
        }
        int prefix = indices[0] & 0xff;
        for (int i = 1; i < indices.length; i++) {
            int value = indices[i] & 0xff;
            int string = ((prefix << BYTE) | value) + 1;
            int slot = slot(string);
            if (strings[slot] == string) {
                prefix = codes[slot];
            } else {
                write(prefix);
                remember(slot, string);
                prefix = value;
            }
        }
        write(prefix);
        widen();
    }

    /** Finds where a string is or would be. */
    private int slot(int string) {
        int slot = (string * SCATTER) >>> (32 - 14);
        while (strings[slot] != 0 && strings[slot] != string) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** Gives a string the next code; where there is none left, all are forgotten. */
    private void remember(int slot, int string) {
        if (next == 1 << MOST_BITS) {
            write(CLEAR);
            clear();
            return;
        }
        strings[slot] = string;
        codes[slot] = next;
        widen();
        next++;
    }

    /** Takes another bit where readers, who learn each string one code later, do so too. */
    private void widen() {
        bits += next == 1 << bits && bits < MOST_BITS ? 1 : 0;
    }

    private void clear() {
        Arrays.fill(strings, 0);
        bits = BYTE + 1;
        next = END + 1;
    }

    private void write(int code) {
        pending |= code << pendingBits;
        pendingBits += bits;
        while (pendingBits >= BYTE) {
            put(pending);
            pending >>>= BYTE;
            pendingBits -= BYTE;
        }
    }

    private void put(int value) {
        block[length++] = (byte) value;
        if (length == block.length) {
            flush();
        }
    }

    private void flush() {
        if (length > 0) {
            packed.write(length);
            packed.write(block, 0, length);
            length = 0;
        }
    }

    private void finish() {
        if (pendingBits > 0) {
            put(pending);
        }
        flush();
        packed.write(0);
    }
}
