package reeb.runtime.remote;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.runtime.store.DamagedException;
import reeb.runtime.store.Npy;

/** Reads what {@link FrameWriter} has written. */
final class FrameReader {
    private final DataInputStream in;

    FrameReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Reading from memory. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T get(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long number() {
        return get(in::readLong);
    }

    int count() {
        return Math.toIntExact(number());
    }

    String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        int count = count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private byte[] block() {
        return get(() -> in.readNBytes(in.readInt()));
    }

    Map<String, Points> arrays() {
        Map<String, Points> arrays = new LinkedHashMap<>();
        int count = count();
        for (int i = 0; i < count; i++) {
            arrays.put(text(), points());
        }
        return arrays;
    }

    private Points points() {
        try {
            Npy.Matrix matrix = Npy.matrix("an array of a task", MemorySegment.ofArray(block()));
            return Points.over(aligned(matrix), matrix.precision().orElseThrow(), matrix.rows(), matrix.columns());
        } catch (DamagedException e) {
            throw new IllegalStateException("a task's array is damaged: " + e.getMessage(), e);
        }
    }

    /** Copies values to memory in which they may be read as numbers, wherever they begin in a frame. */
    private static MemorySegment aligned(Npy.Matrix matrix) {
        MemorySegment copy = MemorySegment.ofArray(
                new long[Math.toIntExact(Math.ceilDiv(matrix.values().byteSize(), Long.BYTES))]);
        MemorySegment.copy(matrix.values(), 0, copy, 0, matrix.values().byteSize());
        return copy.asSlice(0, matrix.values().byteSize());
    }

    Rows rows() {
        return get(() -> {
            int[] rows = new int[in.readInt()];
            int last = 0;
            for (int place = 0; place < rows.length; place++) {
                last += step();
                rows[place] = last;
            }
            return Rows.of(rows);
        });
    }

    private int step() throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }
}
