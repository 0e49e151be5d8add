package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import reeb.api.Progress;
import reeb.api.problem.InputException;
import reeb.delimited.files.DataFile;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/**
 * The header of an IDX file, checked against the file's length (LeCun, Cortes and Burges, <i>The MNIST database</i>).
 *
 * @param file where it lies
 * @param element how its numbers are stored
 * @param sizes rows first; one to four
 */
record IdxFile(Path file, Element element, List<Long> sizes) {
    private static final Map<Integer, Element> ELEMENTS = Map.of(
            0x08, Element.UNSIGNED_BYTE,
            0x09, Element.SIGNED_BYTE,
            0x0b, Element.SIGNED_SHORT,
            0x0c, Element.SIGNED_INT,
            0x0d, Element.SINGLE,
            0x0e, Element.DOUBLE);
    private static final int MOST_SIZES = 4;
    private static final int CHUNK = 1 << 20;

    IdxFile {
        sizes = List.copyOf(sizes);
    }

    /** Reads and checks a header. */
    static IdxFile open(Path file) {
        try (InputStream input = DataFile.openBuffered(file)) {
            IdxFile header = header(file, input);
            DataFile.requireBytes(
                    file,
                    header.headerBytes() + header.values() * header.element().bytes());
            Room.most(header.sizes()).ifPresent(most -> {
                throw Refusal.of(file, most);
            });
            return header;
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /** Refuses a file that does not begin with a header; its length, which may take long to count, is not looked at. */
    static void requireStart(Path file) {
        try (InputStream input = DataFile.openBuffered(file)) {
            IdxFile _ = header(file, input);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static IdxFile header(Path file, InputStream input) throws IOException {
        byte[] magic = input.readNBytes(4);
        Element element = ELEMENTS.get(magic.length < 4 ? -1 : (int) magic[2]);
        int count = magic.length < 4 ? 0 : magic[3];
        if (element == null || magic[0] != 0 || magic[1] != 0 || count < 1 || count > MOST_SIZES) {
            throw notIdx(file, magic);
        }
        return new IdxFile(file, element, sizes(file, input.readNBytes(4 * count), count));
    }

    private static List<Long> sizes(Path file, byte[] header, int count) {
        if (header.length < 4 * count) {
            throw Refusal.of(file, "is cut short: its header needs %d bytes", 4 + 4 * count);
        }
        ByteBuffer buffer = ByteBuffer.wrap(header);
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sizes.add(buffer.getInt() & 0xffffffffL);
        }
        Room.product(file, sizes);
        return sizes;
    }

    private static InputException notIdx(Path file, byte[] magic) throws IOException {
        if (magic.length == 0) {
            return Refusal.of(file, "is empty; expected an IDX file");
        }
        return Refusal.of(
                file,
                "%sbegins with 0x%s; expected an IDX file, which begins with 0x00000803 for images"
                        + " or 0x00000801 for labels",
                DataFile.isGzip(file) ? "is gzip, but of something that " : "",
                HexFormat.of().formatHex(magic));
    }

    int rows() {
        return Math.toIntExact(sizes.getFirst());
    }

    int columns() {
        return (int) Room.product(file, sizes.subList(1, sizes.size()));
    }

    long values() {
        return Room.product(file, sizes);
    }

    private long headerBytes() {
        return 4 + 4L * sizes.size();
    }

    /** Reads the first rows as they are stored; reads to the file's end, and so checks it, where those are all. */
    void readBytes(int rows, byte[] into, int offset, Progress progress) {
        try (InputStream input = DataFile.open(file)) {
            input.skipNBytes(headerBytes());
            int end = offset + Math.toIntExact((long) rows * columns() * element.bytes());
            for (int start = offset; start < end; start += CHUNK) {
                int length = Math.min(CHUNK, end - start);
                Element.fill(input, into, start, length);
                progress.advance(length);
            }
            requireEnd(rows, input);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /** Reads all numbers. */
    double[] readDoubles(Progress progress) {
        double[] numbers = new double[Room.forValues(file, values(), Double.BYTES)];
        try (InputStream input = DataFile.open(file)) {
            input.skipNBytes(headerBytes());
            element.read(input, ByteOrder.BIG_ENDIAN, numbers, progress);
            requireEnd(rows(), input);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
        return numbers;
    }

    private void requireEnd(int rows, InputStream input) throws IOException {
        if (rows == rows() && input.read() >= 0) {
            throw Refusal.of(file, "has bytes after its end; fetch it again");
        }
    }

    /** Refuses a file with another number of sizes, or of other elements. */
    IdxFile require(int count, String what) {
        if (element != Element.UNSIGNED_BYTE || sizes.size() != count) {
            throw Refusal.of(
                    file,
                    "holds %s of sizes %s; expected %s: unsigned bytes in %d dimensions (0x0000080%d)",
                    element.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "s",
                    sizes,
                    what,
                    count,
                    count);
        }
        return this;
    }
}
