package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/**
 * The numbers of a NumPy array.
 *
 * @param header what is known of them
 */
record NpyFile(NpyHeader header) {
    /** Maps the file where it is one of its own and its numbers lie in it as points do; reads them where not. */
    Points points(Progress progress) {
        if (header.rows() > 0 && header.columns() == 0) {
            throw header.place().refusal("announces rows without values: %s", header.sizes());
        }
        try {
            boolean asStored = header.place() instanceof NpyPlace.Alone && inOrder();
            return asStored ? mapped(header.place().file()) : converted(progress);
        } catch (IOException e) {
            throw Refusal.of(header.place().file(), e);
        }
    }

    /** Tells in which precision points hold such numbers. */
    private Points.Precision precision() {
        return switch (header.element()) {
            case UNSIGNED_BYTE -> Points.Precision.BYTE;
            case SINGLE, HALF -> Points.Precision.SINGLE;
            default -> Points.Precision.DOUBLE;
        };
    }

    /** Tells whether the numbers lie as points do. */
    private boolean inOrder() {
        Element element = header.element();
        boolean kept = element == Element.UNSIGNED_BYTE || element == Element.SINGLE || element == Element.DOUBLE;
        boolean nativeOrder = element.bytes() == 1 || header.order() == ByteOrder.nativeOrder();
        return kept && nativeOrder && !turned();
    }

    /** Tells whether numbers come column by column. */
    private boolean turned() {
        return header.columnsFirst() && header.sizes().size() > 1;
    }

    private Points mapped(Path file) throws IOException {
        Points.Precision precision = precision();
        long bytes = header.values() * precision.bytes();
        try (FileChannel channel = FileChannel.open(file)) {
            MemorySegment memory = bytes == 0
                    ? MemorySegment.ofArray(new byte[0])
                    : channel.map(FileChannel.MapMode.READ_ONLY, header.start(), bytes, Arena.ofAuto());
            return Points.over(memory, precision, header.rows(), header.columns());
        }
    }

    private Points converted(Progress progress) throws IOException {
        if (turned() && header.sizes().size() > 2) {
            throw header.place()
                    .refusal(
                            "is in Fortran order with %d dimensions; save numpy.ascontiguousarray of it",
                            header.sizes().size());
        }
        int count = Room.forValues(
                header.place().file(), header.values(), precision().bytes());
        IntUnaryOperator place = places();
        return switch (precision()) {
            case BYTE -> {
                byte[] bytes = new byte[count];
                read(
                        header.element(),
                        (index, number) -> bytes[place.applyAsInt(index)] = (byte) (int) number,
                        progress);
                yield Points.of(header.rows(), header.columns(), bytes);
            }
            case SINGLE -> {
                float[] singles = new float[count];
                read(header.element(), (index, number) -> singles[place.applyAsInt(index)] = (float) number, progress);
                yield Points.of(header.rows(), header.columns(), singles);
            }
            case DOUBLE -> {
                double[] doubles = new double[count];
                read(header.element(), (index, number) -> doubles[place.applyAsInt(index)] = number, progress);
                yield Points.of(header.rows(), header.columns(), doubles);
            }
        };
    }

    /** Gives the place among the points of each number of the file. */
    private IntUnaryOperator places() {
        int rows = header.rows();
        int columns = header.columns();
        return turned() ? index -> index % rows * columns + Math.floorDiv(index, rows) : index -> index;
    }

    /** Reads all numbers in the file's order. */
    double[] readDoubles(Progress progress) throws IOException {
        return readDoubles(header.element(), progress);
    }

    /** Reads times in the file's order: on the scale of their unit, not-a-number where there is none. */
    double[] readTimes(NpyUnit unit, Progress progress) throws IOException {
        double[] values = readDoubles(Element.SIGNED_LONG, progress);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == Long.MIN_VALUE ? Double.NaN : unit.number().applyAsDouble(values[i]);
        }
        return values;
    }

    private double[] readDoubles(Element element, Progress progress) throws IOException {
        double[] values = new double[Room.forValues(header.place().file(), header.values(), Double.BYTES)];
        read(element, (index, number) -> values[index] = number, progress);
        return values;
    }

    /** Reads all numbers, and to the end of what holds them, which is checked then. */
    private void read(Element element, Element.Taker taker, Progress progress) throws IOException {
        try (InputStream input = header.place().open()) {
            input.skipNBytes(header.start());
            element.read(input, header.order(), Math.toIntExact(header.values()), taker, progress);
            if (input.read() >= 0) {
                throw header.place().refusal("has bytes after its end");
            }
        }
    }
}
