package reeb.api.data;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable n x d matrix of numbers, row-major, on the heap or in a mapped file.
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

    private final MemorySegment values;
    private final Precision precision;
    private final int rows;
    private final int columns;
    private final int @Nullable [] selection;

    private Points(MemorySegment values, Precision precision, int rows, int columns, int @Nullable [] selection) {
        this.values = values;
        this.precision = precision;
        this.rows = rows;
        this.columns = columns;
        this.selection = selection;
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
        return new Points(values.asReadOnly(), precision, rows, columns, null);
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
        return columns;
    }

    /**
     * Tells how the values are stored.
     *
     * @return the precision
     */
    public Precision precision() {
        return precision;
    }

    /**
     * Reads one value.
     *
     * @param row from 0 to n - 1
     * @param column from 0 to d - 1
     * @return the value
     */
    public double at(int row, int column) {
        Objects.checkIndex(column, columns);
        long index = start(row) + column;
        return switch (precision) {
            case BYTE -> values.get(JAVA_BYTE, index) & 0xff;
            case SINGLE -> values.getAtIndex(JAVA_FLOAT_UNALIGNED, index);
            case DOUBLE -> values.getAtIndex(JAVA_DOUBLE_UNALIGNED, index);
        };
    }

    /**
     * Copies one row, in double precision.
     *
     * @param row from 0 to n - 1
     * @param into at least d values
     */
    public void copyRow(int row, double[] into) {
        long start = start(row);
        switch (precision) {
            case BYTE -> {
                for (int column = 0; column < columns; column++) {
                    into[column] = values.get(JAVA_BYTE, start + column) & 0xff;
                }
            }
            case SINGLE -> {
                for (int column = 0; column < columns; column++) {
                    into[column] = values.getAtIndex(JAVA_FLOAT_UNALIGNED, start + column);
                }
            }
            case DOUBLE -> MemorySegment.copy(values, JAVA_DOUBLE_UNALIGNED, start * 8, into, 0, columns);
        }
    }

    /**
     * Copies one row, in single precision.
     *
     * @param row from 0 to n - 1
     * @param into where to
     * @param offset index of the row's first value in {@code into}
     */
    public void copyRow(int row, float[] into, int offset) {
        long start = start(row);
        switch (precision) {
            case BYTE -> {
                for (int column = 0; column < columns; column++) {
                    into[offset + column] = values.get(JAVA_BYTE, start + column) & 0xff;
                }
            }
            case SINGLE -> MemorySegment.copy(values, JAVA_FLOAT_UNALIGNED, start * 4, into, offset, columns);
            case DOUBLE -> {
                for (int column = 0; column < columns; column++) {
                    into[offset + column] = (float) values.getAtIndex(JAVA_DOUBLE_UNALIGNED, start + column);
                }
            }
        }
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
        int[] picked = chosen.toArray();
        for (int i = 0; i < picked.length; i++) {
            Objects.checkIndex(picked[i], rows);
            picked[i] = selection == null ? picked[i] : selection[picked[i]];
        }
        return new Points(values, precision, picked.length, columns, picked);
    }

    /**
     * Shows the values as one run of memory, row by row, for writing to a file.
     *
     * @return n * d values in native order, read-only; a copy where this is a selection
     */
    public MemorySegment memory() {
        long rowBytes = (long) columns * precision.bytes();
        if (selection == null) {
            return values.asSlice(0, rows * rowBytes);
        }
        byte[] copy = new byte[Math.toIntExact(rows * rowBytes)];
        MemorySegment target = MemorySegment.ofArray(copy);
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(values, selection[row] * rowBytes, target, row * rowBytes, rowBytes);
        }
        return target.asReadOnly();
    }

    private long start(int row) {
        Objects.checkIndex(row, rows);
        return (selection == null ? row : selection[row]) * (long) columns;
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " points";
    }
}
