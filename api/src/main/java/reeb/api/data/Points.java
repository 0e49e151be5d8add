package reeb.api.data;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable n x d matrix of numbers, row-major, on the heap or in a mapped file; {@link SparseRows} where most are zero.
 *
 * <p>Holds more than 2^31 values where its memory does. Bytes are unsigned, so that images cost a quarter of single
 * precision; lens values and tables are kept in double precision, since a rounded value may fall on the other side of an
 * interval's end.
 */
public final class Points {
    /** How a value is stored. */
    public enum Precision {
        /** Unsigned bytes, 0 to 255. */
        BYTE(1),
        /** 32-bit floating point. */
        SINGLE(4),
        /** 64-bit floating point. */
        DOUBLE(8);

        private final int bytes;

        Precision(int bytes) {
            this.bytes = bytes;
        }

        /**
         * Tells a value's size.
         *
         * @return bytes per value
         */
        public int bytes() {
            return bytes;
        }
    }

    private final Storage storage;
    private final int rows;
    private final int @Nullable [] selection;
    private final int @Nullable [] origins;
    private final @Nullable Points whole;

    private Points(Storage storage, int rows) {
        this(storage, rows, null, null, null);
    }

    private Points(
            Storage storage, int rows, int @Nullable [] selection, int @Nullable [] origins, @Nullable Points whole) {
        this.storage = storage;
        this.rows = rows;
        this.selection = selection;
        this.origins = origins;
        this.whole = whole;
    }

    /**
     * Wraps memory: an array's, or a mapped file's.
     *
     * @param values at least n * d values in native order, not changed afterwards
     * @param precision how they are stored
     * @param rows n, at least 0
     * @param columns d, at least 0
     * @return the matrix
     * @throws IllegalArgumentException where the memory is too small
     */
    public static Points over(MemorySegment values, Precision precision, int rows, int columns) {
        long needed = Math.multiplyExact((long) rows * columns, precision.bytes());
        if (rows < 0 || columns < 0 || values.byteSize() < needed) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " values need " + needed + " bytes but there are " + values.byteSize());
        }
        return new Points(new DenseRows(values.asReadOnly(), precision, columns), rows);
    }

    /**
     * Wraps values in single precision.
     *
     * @param rows n
     * @param columns d
     * @param values n * d values, handed over
     * @return the matrix
     */
    public static Points of(int rows, int columns, float[] values) {
        return over(MemorySegment.ofArray(values), Precision.SINGLE, rows, columns);
    }

    /**
     * Wraps values in double precision.
     *
     * @param rows n
     * @param columns d
     * @param values n * d values, handed over
     * @return the matrix
     */
    public static Points of(int rows, int columns, double[] values) {
        return over(MemorySegment.ofArray(values), Precision.DOUBLE, rows, columns);
    }

    /**
     * Wraps unsigned bytes.
     *
     * @param rows n
     * @param columns d
     * @param values n * d values, handed over
     * @return the matrix
     */
    public static Points of(int rows, int columns, byte[] values) {
        return over(MemorySegment.ofArray(values), Precision.BYTE, rows, columns);
    }

    /**
     * Wraps rows that are zero for the most part.
     *
     * @param values n rows of d columns
     * @return the matrix, which stores no zeros
     */
    public static Points of(SparseRows values) {
        return new Points(values, values.rows());
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return rows;
    }

    /**
     * Counts the columns.
     *
     * @return d
     */
    public int columns() {
        return storage.columns();
    }

    /**
     * Tells how the values are stored.
     *
     * @return the precision
     */
    public Precision precision() {
        return storage.precision();
    }

    /**
     * Reads one value.
     *
     * @param row from 0 to n - 1
     * @param column from 0 to d - 1
     * @return the value
     */
    public double at(int row, int column) {
        Objects.checkIndex(column, storage.columns());
        return storage.at(stored(row), column);
    }

    /**
     * Copies one row, in double precision.
     *
     * @param row from 0 to n - 1
     * @param into at least d values
     */
    public void copyRow(int row, double[] into) {
        storage.copyRow(stored(row), into);
    }

    /**
     * Copies one row, in single precision.
     *
     * @param row from 0 to n - 1
     * @param into where to
     * @param offset index of the row's first value in {@code into}
     */
    public void copyRow(int row, float[] into, int offset) {
        storage.copyRow(stored(row), into, offset);
    }

    /**
     * Copies one column.
     *
     * @param column from 0 to d - 1
     * @return n values
     */
    public double[] column(int column) {
        double[] copy = new double[rows];
        for (int row = 0; row < rows; row++) {
            copy[row] = at(row, column);
        }
        return copy;
    }

    /**
     * Shows some rows as a matrix of their own, without copying values.
     *
     * @param chosen row numbers in this matrix
     * @return the chosen rows, in the given order
     */
    public Points select(Rows chosen) {
        int[] from = chosen.toArray();
        int[] picked = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            picked[i] = stored(from[i]);
        }
        int[] before = origins;
        int[] first = before == null
                ? from
                : Arrays.stream(from).map(row -> before[row]).toArray();
        return new Points(storage, picked.length, picked, first, whole());
    }

    /**
     * Gives the matrix of which this shows some rows.
     *
     * @return what rows were selected from in the first place; this itself where none were selected
     */
    public Points whole() {
        return whole == null ? this : whole;
    }

    /**
     * Tells which row of the {@link #whole} matrix a row is.
     *
     * @param row from 0 to n - 1
     * @return the row's number there
     */
    public int origin(int row) {
        Objects.checkIndex(row, rows);
        return origins == null ? row : origins[row];
    }

    /**
     * Shows the same rows as a whole of their own, with numbers from 0.
     *
     * @return the same values, without copying them
     */
    public Points detached() {
        return new Points(storage, rows, selection, null, null);
    }

    /**
     * Gives the values that are not zero, where only they are stored.
     *
     * @return the same n rows, without copying values; nothing where zeros are stored too
     */
    public Optional<SparseRows> sparse() {
        return storage instanceof SparseRows stored
                ? Optional.of(selection == null ? stored : stored.select(selection))
                : Optional.empty();
    }

    /**
     * Shows the values as one run of memory, row by row, for writing to a file.
     *
     * @return n * d values in native order, read-only; a copy where this is a selection
     * @throws IllegalStateException where zeros are not stored
     */
    public MemorySegment memory() {
        if (!(storage instanceof DenseRows dense)) {
            throw new IllegalStateException("sparse points have no memory of all values; take sparse() of them");
        }
        return selection == null ? dense.memory(rows) : dense.memory(selection);
    }

    /**
     * Tells whether values lie in a file that is mapped into memory, and change where somebody writes to it.
     *
     * @return false where all values have been read or computed
     */
    public boolean mapped() {
        return storage.mapped();
    }

    private int stored(int row) {
        Objects.checkIndex(row, rows);
        return selection == null ? row : selection[row];
    }

    @Override
    public String toString() {
        return rows + " x " + columns() + " points";
    }
}
