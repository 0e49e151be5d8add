package reeb.kernels.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.rows.RowReader;

/** Reads and writes links; {@link NeighborIndex#save} describes the format. */
final class LinkFile {
    /** The bytes of {@code ReebLink}. */
    private static final long MAGIC = 0x526565624c696e6bL;

    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final int rows;
    private int[] numbers = new int[1024];
    private int size;

    private LinkFile(DataInputStream in, int rows) {
        this.in = in;
        this.rows = rows;
    }

    static void write(Links links, Points points, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(out, BUFFER), new CRC32C());
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        data.writeLong(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(points.rows());
        data.writeInt(points.columns());
        data.writeLong(checksum(points));
        data.writeInt(links.entries());
        for (int i = 0; i < links.entries(); i++) {
            data.writeInt(links.entry(i));
        }
        for (int row = 0; row < links.rows(); row++) {
            data.writeInt(links.end(row) - links.start(row));
            for (int link = links.start(row); link < links.end(row); link++) {
                data.writeInt(links.target(link));
            }
        }
        data.flush();
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    static Links read(InputStream in, Points points) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(in, BUFFER), new CRC32C());
        DataInputStream data = new DataInputStream(checked);
        try {
            readHeader(data, points);
            Links links = new LinkFile(data, points.rows()).readLinks();
            long sum = checked.getChecksum().getValue();
            if (data.readLong() != sum) {
                throw new InputException("neighbour index: is damaged, its checksum differs; make it anew");
            }
            return links;
        } catch (EOFException e) {
            throw new InputException("neighbour index: ends early; make it anew", e);
        }
    }

    private static void readHeader(DataInputStream data, Points points) throws IOException {
        if (data.readLong() != MAGIC) {
            throw new InputException("neighbour index: does not begin with 'ReebLink', so it is something else");
        }
        int version = data.readInt();
        if (version != VERSION) {
            throw new InputException("neighbour index: has version " + version + " but this program reads " + VERSION
                    + "; make it anew");
        }
        int rows = data.readInt();
        int columns = data.readInt();
        if (rows != points.rows() || columns != points.columns()) {
            throw new InputException("neighbour index: was made of " + rows + " x " + columns + " values but there are "
                    + points.rows() + " x " + points.columns() + "; give the rows it was made of");
        }
        if (data.readLong() != checksum(points)) {
            throw new InputException("neighbour index: was made of other rows; give those or make it anew");
        }
    }

    /** Reads the entries and links, keeping no more numbers than there are. */
    private Links readLinks() throws IOException {
        int count = readCount();
        if (count == 0) {
            throw new InputException("neighbour index: has no entry; make it anew");
        }
        readRows(count);
        int[] entries = Arrays.copyOf(numbers, size);
        size = 0;
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            readRows(readCount());
            starts[row + 1] = size;
        }
        return new Links(entries, starts, Arrays.copyOf(numbers, size));
    }

    private int readCount() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > rows) {
            throw new InputException("neighbour index: announces " + count + " links among " + rows + " rows");
        }
        return count;
    }

    private void readRows(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int row = in.readInt();
            if (row < 0 || row >= rows) {
                throw new InputException("neighbour index: links row " + row + " but there are " + rows);
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.addExact(size, size / 2));
            }
            numbers[size++] = row;
        }
    }

    /** Sums up the values of all rows, however they are stored. */
    private static long checksum(Points points) {
        CRC32C sum = new CRC32C();
        RowReader reader = new RowReader(points);
        double[] values = new double[points.columns()];
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES));
        for (int row = 0; row < points.rows(); row++) {
            reader.read(row, values);
            bytes.clear();
            bytes.asDoubleBuffer().put(values);
            sum.update(bytes.array());
        }
        return sum.getValue();
    }
}
