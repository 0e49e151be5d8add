package reeb.runtime.remote;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.runtime.store.Npy;

/** Writes texts, numbers and arrays one after the other, each with its length before it. */
final class FrameWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writing into memory. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private FrameWriter put(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    FrameWriter number(long value) {
        return put(() -> out.writeLong(value));
    }

    FrameWriter text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    FrameWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private FrameWriter block(byte[] block) {
        return put(() -> {
            out.writeInt(block.length);
            out.write(block);
        });
    }

    /** Writes arrays, in the order of their names. */
    FrameWriter arrays(Map<String, Points> arrays) {
        number(arrays.size());
        new TreeMap<>(arrays).forEach((name, points) -> text(name).points(points));
        return this;
    }

    private void points(Points points) {
        block(Npy.bytes(
                new Npy.Matrix(Npy.type(points.precision()), points.rows(), points.columns(), points.memory())));
    }

    /** Writes numbers of rows as the steps from one to the next, which are small where rows are close. */
    FrameWriter rows(Rows rows) {
        return put(() -> {
            out.writeInt(rows.size());
            int last = 0;
            for (int place = 0; place < rows.size(); place++) {
                int row = rows.at(place);
                step(row - last);
                last = row;
            }
        });
    }

    /** Writes a step in groups of seven bits, the sign last in the lowest. */
    private void step(int step) throws IOException {
        int left = (step << 1) ^ (step >> 31);
        while ((left & ~0x7F) != 0) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
