package reeb.plugins.sources.arrays;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToDoubleFunction;
import reeb.api.Progress;

/** How a number is stored in a binary file. */
enum Element {
    UNSIGNED_BYTE(1, buffer -> buffer.get() & 0xff),
    SIGNED_BYTE(1, ByteBuffer::get),
    UNSIGNED_SHORT(2, buffer -> buffer.getShort() & 0xffff),
    SIGNED_SHORT(2, ByteBuffer::getShort),
    UNSIGNED_INT(4, buffer -> buffer.getInt() & 0xffffffffL),
    SIGNED_INT(4, ByteBuffer::getInt),
    UNSIGNED_LONG(8, buffer -> unsigned(buffer.getLong())),
    SIGNED_LONG(8, ByteBuffer::getLong),
    HALF(2, buffer -> Float.float16ToFloat(buffer.getShort())),
    SINGLE(4, ByteBuffer::getFloat),
    DOUBLE(8, ByteBuffer::getDouble);

    private final int bytes;
    private final ToDoubleFunction<ByteBuffer> reader;

    Element(int bytes, ToDoubleFunction<ByteBuffer> reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    int bytes() {
        return bytes;
    }

    /** Reads as many numbers as the array holds. */
    void read(InputStream input, ByteOrder order, double[] into, Progress progress) throws IOException {
        byte[] bytesRead = new byte[1 << 16];
        int atATime = bytesRead.length / bytes;
        for (int start = 0; start < into.length; start += atATime) {
            int count = Math.min(atATime, into.length - start);
            fill(input, bytesRead, 0, count * bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytesRead).order(order);
            for (int i = 0; i < count; i++) {
                into[start + i] = reader.applyAsDouble(buffer);
            }
            progress.advance((long) count * bytes);
        }
    }

    /** Reads exactly so many bytes. */
    static void fill(InputStream input, byte[] into, int offset, int length) throws IOException {
        if (input.readNBytes(into, offset, length) < length) {
            throw new EOFException("data end too early");
        }
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
    }
}
