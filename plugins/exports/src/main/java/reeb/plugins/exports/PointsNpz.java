package reeb.plugins.exports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.data.View;
import reeb.api.problem.InputException;

/**
 * Sparse rows, such as a graph of neighbours, as compressed sparse rows that {@code scipy.sparse.load_npz} reads. O(values).
 *
 * <p>A graph's distances of 0 are 4.9e-324, as zeros are what is missing.
 */
@Named("points-npz")
@About("Writes sparse rows, such as a graph of neighbours, for SciPy (.npz, compressed sparse rows).")
public record PointsNpz() implements Visualizer {
    /**
     * Files within an archive have a time, the same for all, so that equal rows give equal bytes. The earliest that the format can tell will
     * not do: Java takes it for an earlier one, and adds it by the machine's time zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public List<String> endings() {
        return List.of("npz");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Points points = view.data().points();
        SparseRows rows = points.sparse()
                .orElseThrow(() ->
                        new InputException("points-npz: " + points + " are not sparse; write them by points-npy"));
        long[] starts = new long[rows.rows() + 1];
        for (int row = 0; row < rows.rows(); row++) {
            starts[row + 1] = starts[row] + rows.count(row);
        }
        long count = starts[rows.rows()];
        try (ZipOutputStream zip = new ZipOutputStream(output.open("npz"));
                Lines lines = new Lines(run.progress("writing the rows", 2L * rows.rows()))) {
            begin(zip, "indices", NpyHeader.of("<i4", "(" + count + ",)"));
            eachRow(rows, lines, (columns, _, length) -> {
                byte[] stored = new byte[length * Integer.BYTES];
                ByteBuffer bytes = little(stored);
                for (int i = 0; i < length; i++) {
                    bytes.putInt(columns[i]);
                }
                zip.write(stored);
            });
            begin(zip, "indptr", NpyHeader.of("<i8", "(" + starts.length + ",)"));
            zip.write(longs(starts));
            begin(zip, "format", NpyHeader.of("|S3", "()"));
            zip.write("csr".getBytes(StandardCharsets.US_ASCII));
            begin(zip, "shape", NpyHeader.of("<i8", "(2,)"));
            zip.write(longs(rows.rows(), rows.columns()));
            begin(zip, "data", NpyHeader.of(NpyHeader.type(rows.precision()), "(" + count + ",)"));
            boolean single = rows.precision() == Points.Precision.SINGLE;
            eachRow(rows, lines, (_, values, length) -> {
                byte[] stored = new byte[length * rows.precision().bytes()];
                ByteBuffer bytes = little(stored);
                for (int i = 0; i < length; i++) {
                    if (single) {
                        bytes.putFloat((float) values[i]);
                    } else {
                        bytes.putDouble(values[i]);
                    }
                }
                zip.write(stored);
            });
            zip.closeEntry();
        }
    }

    private static void begin(ZipOutputStream zip, String name, byte[] header) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(header);
    }

    /** Takes a row's values and their columns. */
    private interface Taker {
        void take(int[] columns, double[] values, int length) throws IOException;
    }

    private static void eachRow(SparseRows rows, Lines lines, Taker taker) throws IOException {
        int[] columns = new int[rows.columns()];
        double[] values = new double[rows.columns()];
        for (int row = 0; row < rows.rows(); row++) {
            taker.take(columns, values, rows.copy(row, columns, values));
            lines.wrote();
        }
    }

    private static byte[] longs(long... values) {
        byte[] stored = new byte[values.length * Long.BYTES];
        ByteBuffer bytes = little(stored);
        for (long value : values) {
            bytes.putLong(value);
        }
        return stored;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
