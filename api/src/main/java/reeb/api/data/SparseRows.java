package reeb.api.data;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reeb.api.data.Points.Precision;

/**
 * Rows of which only the values other than zero are stored, each with its column: compressed sparse rows, on the heap or in
 * mapped files.
 *
 * <p>Columns ascend within a row, and every stored value is finite and not zero; so the zeros are known by what is missing.
 */
public final class SparseRows implements Storage {
    private final MemorySegment starts;
    private final MemorySegment indices;
    private final MemorySegment values;
    private final Precision precision;
    private final int columns;
    private final int @Nullable [] selection;
    private final int rows;

    private SparseRows(
            MemorySegment starts,
            MemorySegment indices,
            MemorySegment values,
            Precision precision,
            int columns,
            int @Nullable [] selection) {
        this.starts = starts;
        this.indices = indices;
        this.values = values;
        this.precision = precision;
        this.columns = columns;
        this.selection = selection;
        this.rows = selection == null ? (int) (starts.byteSize() / Long.BYTES) - 1 : selection.length;
    }

    /**
     * Wraps memory: arrays' or mapped files'. O(values) to check it.
     *
     * @param starts n + 1 longs: where each row's values begin, and where the last row's end
     * @param indices the column of each value, ints that ascend within a row
     * @param values as many, in native order, finite and not zero; none of the three changed afterwards
     * @param precision how values are stored: not as bytes
     * @param columns d
     * @return the rows
     * @throws IllegalArgumentException where these do not fit together
     */
    public static SparseRows over(
            MemorySegment starts, MemorySegment indices, MemorySegment values, Precision precision, int columns) {
        require(starts.byteSize() >= Long.BYTES && starts.byteSize() / Long.BYTES <= Integer.MAX_VALUE, "starts");
        require(precision != Precision.BYTE, "precision");
        long count = indices.byteSize() / Integer.BYTES;
        require(values.byteSize() == count * precision.bytes(), "number of values");
        SparseRows rows = new SparseRows(
                starts.asReadOnly(), indices.asReadOnly(), values.asReadOnly(), precision, columns, null);
        require(rows.start(0) == 0 && rows.start(rows.rows) == count, "starts");
        for (int row = 0; row < rows.rows; row++) {
            long end = rows.start(row + 1);
            require(end >= rows.start(row) && end <= count && end - rows.start(row) <= columns, "starts");
            rows.check(row);
        }
        return rows;
    }

    /**
     * Wraps arrays.
     *
     * @param columns d
     * @param starts n + 1 places, as for {@link #over}
     * @param indices column of each value
     * @param values as many, finite and not zero; all three handed over
     * @return the rows, in double precision
     * @throws IllegalArgumentException where these do not fit together
     */
    public static SparseRows of(int columns, long[] starts, int[] indices, double[] values) {
        return over(
                MemorySegment.ofArray(starts),
                MemorySegment.ofArray(indices),
                MemorySegment.ofArray(values),
                Precision.DOUBLE,
                columns);
    }

    private void check(int row) {
        int before = -1;
        for (long at = start(row); at < start(row + 1); at++) {
            int column = index(at);
            require(column > before && column < columns, "columns of row " + row);
            require(Double.isFinite(value(at)) && value(at) != 0, "values of row " + row);
            before = column;
        }
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("sparse rows do not fit together: " + what);
        }
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public boolean mapped() {
        return starts.isMapped() || indices.isMapped() || values.isMapped();
    }

    /**
     * Counts a row's stored values.
     *
     * @param row from 0 to n - 1
     * @return how many are not zero
     */
    public int count(int row) {
        int stored = stored(row);
        return (int) (start(stored + 1) - start(stored));
    }

    /**
     * Copies a row's stored values and their columns, in ascending order of columns.
     *
     * @param row from 0 to n - 1
     * @param intoColumns takes {@link #count} columns
     * @param intoValues takes as many values
     * @return how many
     */
    public int copy(int row, int[] intoColumns, double[] intoValues) {
        int stored = stored(row);
        long start = start(stored);
        int count = (int) (start(stored + 1) - start);
        MemorySegment.copy(indices, JAVA_INT_UNALIGNED, start * Integer.BYTES, intoColumns, 0, count);
        for (int i = 0; i < count; i++) {
            intoValues[i] = value(start + i);
        }
        return count;
    }

    @Override
    public double at(int row, int column) {
        int stored = stored(row);
        long low = start(stored);
        long high = start(stored + 1) - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            int found = index(middle);
            if (found == column) {
                return value(middle);
            }
            low = found < column ? middle + 1 : low;
            high = found < column ? high : middle - 1;
        }
        return 0;
    }

    @Override
    public void copyRow(int row, double[] into) {
        Arrays.fill(into, 0, columns, 0);
        int stored = stored(row);
        for (long at = start(stored); at < start(stored + 1); at++) {
            into[index(at)] = value(at);
        }
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        Arrays.fill(into, offset, offset + columns, 0);
        int stored = stored(row);
        for (long at = start(stored); at < start(stored + 1); at++) {
            into[offset + index(at)] = (float) value(at);
        }
    }

    SparseRows select(int[] chosen) {
        return new SparseRows(starts, indices, values, precision, columns, chosen);
    }

    /**
     * Brings chosen rows together, for writing to a file.
     *
     * @return the same rows without gaps between them; these themselves where none were chosen
     */
    public SparseRows compact() {
        if (selection == null) {
            return this;
        }
        long[] compactStarts = new long[rows + 1];
        for (int row = 0; row < rows; row++) {
            compactStarts[row + 1] = compactStarts[row] + count(row);
        }
        int[] compactIndices = new int[Math.toIntExact(compactStarts[rows])];
        byte[] compactValues = new byte[Math.multiplyExact(compactIndices.length, precision.bytes())];
        MemorySegment target = MemorySegment.ofArray(compactValues);
        for (int row = 0; row < rows; row++) {
            long from = start(selection[row]);
            int to = (int) compactStarts[row];
            MemorySegment.copy(indices, JAVA_INT_UNALIGNED, from * Integer.BYTES, compactIndices, to, count(row));
            long size = precision.bytes();
            MemorySegment.copy(values, JAVA_BYTE, from * size, target, JAVA_BYTE, to * size, count(row) * size);
        }
        return new SparseRows(
                MemorySegment.ofArray(compactStarts),
                MemorySegment.ofArray(compactIndices),
                target,
                precision,
                columns,
                null);
    }

    /**
     * Shows where rows begin.
     *
     * @return n + 1 longs, of {@link #compact} rows only
     */
    public MemorySegment starts() {
        return starts;
    }

    /**
     * Shows the columns.
     *
     * @return ints, of {@link #compact} rows only
     */
    public MemorySegment indices() {
        return indices;
    }

    /**
     * Shows the values.
     *
     * @return as many as columns, of {@link #compact} rows only
     */
    public MemorySegment values() {
        return values;
    }

    private int stored(int row) {
        Objects.checkIndex(row, rows);
        return selection == null ? row : selection[row];
    }

    private long start(long storedRow) {
        return starts.getAtIndex(JAVA_LONG_UNALIGNED, storedRow);
    }

    private int index(long place) {
        return indices.getAtIndex(JAVA_INT_UNALIGNED, place);
    }

    private double value(long place) {
        return precision == Precision.SINGLE
                ? values.getAtIndex(JAVA_FLOAT_UNALIGNED, place)
                : values.getAtIndex(JAVA_DOUBLE_UNALIGNED, place);
    }
}
