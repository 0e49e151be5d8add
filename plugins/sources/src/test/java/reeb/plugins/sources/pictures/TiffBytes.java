package reeb.plugins.sources.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF files byte by byte: numbers of 16 bits, one strip, not compressed unless told so. */
final class TiffBytes {
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int PALETTE = 320;
    static final int INKS = 332;
    static final int EXTRA = 338;
    static final int FORMAT = 339;

    private static final int DIRECTORY = 1 << 11;
    private static final int STRIP = 273;
    private static final int STRIP_BYTES = 279;

    private final ByteOrder order;
    private final Map<Integer, int[]> entries = new TreeMap<>();
    private int next;

    /** Begins a picture of 8-bit greys. */
    TiffBytes(int width, int height, ByteOrder order) {
        this.order = order;
        with(256, width).with(257, height).with(BITS, 8).with(COMPRESSION, 1).with(PHOTOMETRIC, 1);
        with(SAMPLES, 1).with(278, height);
    }

    TiffBytes with(int tag, int... values) {
        entries.put(tag, values.clone());
        return this;
    }

    /** Announces another directory, which is the same one. */
    TiffBytes paged() {
        next = 8;
        return this;
    }

    /** Ends the picture with its data. */
    byte[] of(byte... data) {
        with(STRIP, DIRECTORY).with(STRIP_BYTES, data.length);
        ByteBuffer file = ByteBuffer.allocate(DIRECTORY + data.length).order(order);
        file.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
        file.put(file.get(0)).putShort((short) 42).putInt(8).putShort((short) entries.size());
        int[] rest = {10 + 12 * entries.size() + 4};
        entries.forEach((tag, values) -> {
            file.putShort(tag.shortValue()).putShort((short) 3).putInt(values.length);
            if (values.length > 2) {
                put(file, rest[0], values);
                file.putInt(rest[0]);
                rest[0] += 2 * values.length;
            } else {
                put(file, file.position(), values);
                file.position(file.position() + 4);
            }
        });
        file.putInt(next);
        return file.put(DIRECTORY, data).array();
    }

    private static void put(ByteBuffer file, int at, int... values) {
        for (int i = 0; i < values.length; i++) {
            file.putShort(at + 2 * i, (short) values[i]);
        }
    }
}
