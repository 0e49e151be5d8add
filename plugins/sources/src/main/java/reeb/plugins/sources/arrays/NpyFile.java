package reeb.plugins.sources.arrays;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Optional;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.Room;
import reeb.plugins.sources.values.Numbers;

/**
 * The numbers of a NumPy file.
 *
 * @param header what is known of them
 */
record NpyFile(NpyHeader header) {
    /** Maps the file where its numbers lie as points do, and reads it where not. */
    Points points(Progress progress) {
        if (header.rows() > 0 && header.columns() == 0) {
            throw Refusal.of(header.file(), "announces rows without values: " + header.sizes());
        }
        try {
            Optional<Points.Precision> stored = stored();
            return stored.isPresent() ? mapped(stored.get()) : converted(progress);
        } catch (IOException e) {
            throw Refusal.of(header.file(), e);
        }
    }

    /** Tells in which precision the file itself holds points, if it does. */
    private Optional<Points.Precision> stored() {
        boolean inPlace = !header.columnsFirst() || header.sizes().size() == 1;
        boolean nativeOrder = header.element().bytes() == 1 || header.order() == ByteOrder.nativeOrder();
        if (!inPlace || !nativeOrder) {
            return Optional.empty();
        }
        return switch (header.element()) {
            case UNSIGNED_BYTE -> Optional.of(Points.Precision.BYTE);
            case SINGLE -> Optional.of(Points.Precision.SINGLE);
            case DOUBLE -> Optional.of(Points.Precision.DOUBLE);
            default -> Optional.empty();
        };
    }

    private Points mapped(Points.Precision precision) throws IOException {
        long bytes = header.values() * precision.bytes();
        try (FileChannel channel = FileChannel.open(header.file())) {
            MemorySegment memory = bytes == 0
                    ? MemorySegment.ofArray(new byte[0])
                    : channel.map(FileChannel.MapMode.READ_ONLY, header.start(), bytes, Arena.ofAuto());
            return Points.over(memory, precision, header.rows(), header.columns());
        }
    }

    private Points converted(Progress progress) throws IOException {
        double[] values = readDoubles(progress);
        if (header.columnsFirst()) {
            values = transposed(values);
        }
        return switch (header.element()) {
            case UNSIGNED_BYTE -> Points.of(header.rows(), header.columns(), bytes(values));
            case SINGLE, HALF -> Numbers.in(Points.Precision.SINGLE, header.rows(), header.columns(), values);
            default -> Points.of(header.rows(), header.columns(), values);
        };
    }

    /** Reads all numbers in the file's order. */
    double[] readDoubles(Progress progress) throws IOException {
        double[] values = new double[Room.forValues(header.file(), header.values(), Double.BYTES)];
        try (InputStream input = new BufferedInputStream(Files.newInputStream(header.file()), 1 << 16)) {
            input.skipNBytes(header.start());
            header.element().read(input, header.order(), values, progress);
        }
        return values;
    }

    private double[] transposed(double[] values) {
        if (header.sizes().size() > 2) {
            throw Refusal.of(
                    header.file(),
                    "is in Fortran order with %d dimensions; save numpy.ascontiguousarray of it",
                    header.sizes().size());
        }
        double[] turned = new double[values.length];
        for (int row = 0; row < header.rows(); row++) {
            for (int column = 0; column < header.columns(); column++) {
                turned[row * header.columns() + column] = values[column * header.rows() + row];
            }
        }
        return turned;
    }

    private static byte[] bytes(double[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) values[i];
        }
        return bytes;
    }
}
