package reeb.runtime.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import reeb.api.data.Points;
import reeb.runtime.files.NewFile;

/**
 * Matrices in NumPy's format 1.0: little-endian, row-major, with a header of 128 bytes; written with a checksum that is
 * compared when they are read.
 */
public final class Npy {
    private static final int HEADER = 128;
    private static final int SLICE = 1 << 26;
    private static final int BUFFER = 1 << 20;
    private static final Pattern SHAPE = Pattern.compile(
            "\\{'descr': '([<|][uif][148])', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\}");

    private Npy() {}

    /**
     * A matrix as it lies in a file.
     *
     * @param type NumPy's name of the element type, such as {@code <f4}
     * @param rows n
     * @param columns d
     * @param values n * d values
     */
    public record Matrix(String type, int rows, int columns, MemorySegment values) {
        /** How many bytes a value takes. */
        public int width() {
            return type.charAt(2) - '0';
        }

        /** Tells which precision of points has such values; empty where none has. */
        public Optional<Points.Precision> precision() {
            return Arrays.stream(Points.Precision.values())
                    .filter(precision -> Npy.type(precision).equals(type))
                    .findFirst();
        }
    }

    /** Gives NumPy's name of the values of points. */
    public static String type(Points.Precision precision) {
        return switch (precision) {
            case BYTE -> "|u1";
            case SINGLE -> "<f4";
            case DOUBLE -> "<f8";
        };
    }

    /** Writes a matrix to the disk itself and gives the checksum of the file. */
    static long write(Path file, Matrix matrix) throws IOException {
        return write(file, header(matrix), Stream.of(matrix.values()));
    }

    /**
     * Writes a column of whole numbers likewise.
     *
     * @param length how many there are
     * @param parts of them, one after the other, each taken when its turn comes
     */
    static long write(Path file, int length, Stream<int[]> parts) throws IOException {
        return write(file, header("<i4", length + ", 1"), parts.map(MemorySegment::ofArray));
    }

    private static long write(Path file, byte[] header, Stream<MemorySegment> parts) throws IOException {
        try (FileChannel channel = NewFile.open(file)) {
            CRC32C check = new CRC32C();
            put(channel, ByteBuffer.wrap(header), check);
            for (Iterator<MemorySegment> left = parts.iterator(); left.hasNext(); ) {
                put(channel, left.next(), check);
            }
            channel.force(true);
            return check.getValue();
        }
    }

    /** Writes memory of any kind: only that of byte arrays and files can be seen as a buffer itself. */
    private static void put(FileChannel channel, MemorySegment values, CRC32C check) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, values.byteSize()));
        MemorySegment memory = MemorySegment.ofBuffer(buffer);
        for (long start = 0; start < values.byteSize(); start += BUFFER) {
            long length = Math.min(BUFFER, values.byteSize() - start);
            MemorySegment.copy(values, start, memory, 0, length);
            put(channel, buffer.slice(0, (int) length), check);
        }
    }

    private static void put(FileChannel channel, ByteBuffer bytes, CRC32C check) throws IOException {
        check.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] header(Matrix matrix) {
        return header(matrix.type(), matrix.rows() + ", " + matrix.columns());
    }

    private static byte[] header(String type, String shape) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        String padded = text + " ".repeat(HEADER - 11 - text.length()) + "\n";
        byte[] header = ("\u0093NUMPY\u0001\u0000" + (char) (HEADER - 10) + "\u0000" + padded)
                .getBytes(StandardCharsets.ISO_8859_1);
        assert header.length == HEADER;
        return header;
    }

    /**
     * Sees a file as a matrix, having compared length and checksum with what was written.
     *
     * @param file its name, for messages
     * @param found all its bytes
     * @param bytes how many were written
     * @param check their checksum
     */
    static Matrix read(String file, MemorySegment found, long bytes, long check) throws DamagedException {
        if (found.byteSize() != bytes || bytes < HEADER) {
            throw new DamagedException(file + " has " + found.byteSize() + " bytes instead of " + bytes);
        }
        if (checksum(found) != check) {
            throw new DamagedException(file + " has changed since it was written");
        }
        return matrix(file, found);
    }

    private static long checksum(MemorySegment mapped) {
        CRC32C check = new CRC32C();
        for (long start = 0; start < mapped.byteSize(); start += SLICE) {
            check.update(mapped.asSlice(start, Math.min(SLICE, mapped.byteSize() - start))
                    .asByteBuffer());
        }
        return check.getValue();
    }

    /**
     * Gives numbers as the bytes of a file of one dimension.
     *
     * @param type NumPy's name of the element type, such as {@code <f4}
     * @param length how many there are
     * @param values of them
     * @throws ArithmeticException where they are more than an array holds
     */
    public static byte[] vector(String type, int length, MemorySegment values) {
        return file(header(type, length + ","), values);
    }

    /**
     * Gives a matrix as the bytes of a file.
     *
     * @throws ArithmeticException where they are more than an array holds
     */
    public static byte[] bytes(Matrix matrix) {
        return file(header(matrix), matrix.values());
    }

    private static byte[] file(byte[] header, MemorySegment values) {
        byte[] bytes = new byte[Math.toIntExact(HEADER + values.byteSize())];
        System.arraycopy(header, 0, bytes, 0, HEADER);
        MemorySegment.copy(values, 0, MemorySegment.ofArray(bytes), HEADER, values.byteSize());
        return bytes;
    }

    /**
     * Sees the bytes of a file as a matrix.
     *
     * @param file its name, for messages
     * @param mapped all its bytes
     * @throws DamagedException where they are no such matrix
     */
    public static Matrix matrix(String file, MemorySegment mapped) throws DamagedException {
        if (mapped.byteSize() < HEADER) {
            throw new DamagedException(file + " is shorter than the header of a matrix");
        }
        byte[] header = mapped.asSlice(0, HEADER).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        Matcher shape = SHAPE.matcher(new String(header, 10, HEADER - 10, StandardCharsets.ISO_8859_1));
        if (!shape.lookingAt()) {
            throw new DamagedException(file + " is not a matrix of ours");
        }
        MemorySegment values = mapped.asSlice(HEADER);
        Matrix matrix =
                new Matrix(shape.group(1), Integer.parseInt(shape.group(2)), Integer.parseInt(shape.group(3)), values);
        long count = values.byteSize() / matrix.width();
        if ((long) matrix.rows() * matrix.columns() != count || count * matrix.width() != values.byteSize()) {
            throw new DamagedException(file + " does not hold the matrix its header tells of");
        }
        return matrix;
    }
}
