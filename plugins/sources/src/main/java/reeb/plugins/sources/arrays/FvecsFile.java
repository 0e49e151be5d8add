package reeb.plugins.sources.arrays;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.delimited.files.DataFile;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/**
 * A file of vectors as those of TEXMEX are (J&eacute;gou, Douze and Schmid, <i>Product Quantization for Nearest Neighbor
 * Search</i>, 2011): before the values of each stands their number, four bytes, the least first.
 *
 * @param file where it lies
 * @param element how values are stored
 * @param columns values of each vector, as the first one tells
 * @param rows vectors, as the file's length tells
 */
record FvecsFile(Path file, Element element, int columns, long rows) {
    private static final int MOST_COLUMNS = 1_000_000;
    private static final int COUNT = Integer.BYTES;

    /** Reads the first vector's number of values, and compares it with the file's length. */
    static FvecsFile open(Path file, VectorType type) {
        Element element = type.of(file)
                .orElseThrow(() -> Refusal.of(
                        file, "its name does not end in .fvecs, .ivecs or .bvecs; set 'type' to float, int or byte"));
        try (InputStream input = Files.newInputStream(file)) {
            if (DataFile.isGzip(file)) {
                throw Refusal.of(file, "is compressed with gzip; unpack it");
            }
            byte[] first = input.readNBytes(COUNT);
            if (first.length < COUNT) {
                throw Refusal.of(file, first.length == 0 ? "is empty; expected vectors" : "is cut short");
            }
            int columns = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt();
            requireFew(file, columns, ByteBuffer.wrap(first).getInt());
            long bytes = COUNT + (long) columns * element.bytes();
            long length = Files.size(file);
            if (length % bytes != 0) {
                throw Refusal.of(
                        file,
                        "is cut short or of another type: %d bytes are no multiple of %d, as vectors of %d values have;"
                                + " is 'type' right?",
                        length,
                        bytes,
                        columns);
            }
            return new FvecsFile(file, element, columns, length / bytes);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static void requireFew(Path file, int columns, int turned) {
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw Refusal.of(
                    file,
                    "announces a vector of %d values; from 1 to %d are read%s",
                    Integer.toUnsignedLong(columns),
                    MOST_COLUMNS,
                    turned >= 1 && turned <= MOST_COLUMNS
                            ? "; its bytes come in the wrong order, the greatest first: swap them"
                            : "");
        }
    }

    /** Reads the first vectors; bytes and single precision as they are, whole numbers in double precision. */
    Points points(int count, Progress progress) {
        int values = Room.forValues(
                file, (long) count * columns, element == Element.SIGNED_INT ? Double.BYTES : element.bytes());
        return switch (element) {
            case UNSIGNED_BYTE -> {
                byte[] bytes = new byte[values];
                read(count, (index, number) -> bytes[index] = (byte) (int) number, progress);
                yield Points.of(count, columns, bytes);
            }
            case SINGLE -> {
                float[] singles = new float[values];
                read(count, (index, number) -> singles[index] = (float) number, progress);
                yield Points.of(count, columns, singles);
            }
            default -> {
                double[] doubles = new double[values];
                read(count, (index, number) -> doubles[index] = number, progress);
                yield Points.of(count, columns, doubles);
            }
        };
    }

    private void read(int count, Element.Taker taker, Progress progress) {
        byte[] before = new byte[COUNT];
        ByteBuffer number = ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN);
        byte[] scratch = new byte[columns * element.bytes()];
        ByteBuffer vector = ByteBuffer.wrap(scratch).order(ByteOrder.LITTLE_ENDIAN);
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int row = 0; row < count; row++) {
                Element.fill(input, before, 0, COUNT);
                if (number.getInt(0) != columns) {
                    throw Refusal.of(
                            file,
                            "vector %d has %d values but the first has %d; is 'type' right?",
                            row,
                            number.getInt(0),
                            columns);
                }
                Element.fill(input, scratch, 0, scratch.length);
                element.take(vector.clear(), row * columns, columns, taker);
                progress.advance(1);
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }
}
