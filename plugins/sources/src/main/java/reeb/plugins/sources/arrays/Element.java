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

    /** Takes numbers one by one. */
    interface Taker {
        /** Takes the number of an index. */
        void take(int index, double number);
    }

    /** Reads as many numbers as the array holds. */
    void read(InputStream input, ByteOrder order, double[] into, Progress progress) throws IOException {
        read(input, order, into.length, (index, number) -> into[index] = number, progress);
    }

    /** Reads so many numbers; each is a step of the progress. */
    void read(InputStream input, ByteOrder order, int count, Taker taker, Progress progress) throws IOException {
        byte[] bytesRead = new byte[1 << 16];
        int atATime = bytesRead.length / bytes;
        ByteBuffer buffer = ByteBuffer.wrap(bytesRead).order(order);
        for (int start = 0; start < count; start += atATime) {
            int some = Math.min(atATime, count - start);
            fill(input, bytesRead, 0, some * bytes);
            take(buffer.clear(), start, some, taker);
            progress.advance(some);
        }
    }

    /** Takes so many numbers out of a buffer, which get the indices from {@code first} on. */
    void take(ByteBuffer buffer, int first, int count, Taker taker) {
        for (int i = 0; i < count; i++) {
            taker.take(first + i, reader.applyAsDouble(buffer));
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
