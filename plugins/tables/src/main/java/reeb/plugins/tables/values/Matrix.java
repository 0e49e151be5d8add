package reeb.plugins.tables.values;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Rows of features while they are read: n x d values, row by row, beside the heap.
 *
 * <p>Value i is that of column i mod d in row i / d.
 */
public final class Matrix {
    private final MemorySegment memory;
    private final Points.Precision precision;
    private final int rows;
    private final int columns;

    private Matrix(MemorySegment memory, Points.Precision precision, int rows, int columns) {
        this.memory = memory;
        this.precision = precision;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Takes memory for n x d values, all 0.
     *
     * @throws reeb.api.problem.InputException where there is not as much
     */
    public static Matrix of(Points.Precision precision, int rows, int columns, Run run) {
        long bytes = (long) rows * columns * precision.bytes();
        run.reserve(bytes, "the values of " + rows + " rows of " + columns + "; take fewer with 'rows'");
        return new Matrix(Arena.ofAuto().allocate(bytes, precision.bytes()), precision, rows, columns);
    }

    /**
     * Shows values that lie in memory already, row by row; they can't be set.
     *
     * @param memory n x d values, at an address that is a multiple of their size
     */
    public static Matrix over(MemorySegment memory, Points.Precision precision, int rows, int columns) {
        return new Matrix(memory.asReadOnly(), precision, rows, columns);
    }

    /** Tells how values are kept. */
    public Points.Precision precision() {
        return precision;
    }

    /** Counts the rows. */
    public int rows() {
        return rows;
    }

    /** Counts the values of a row. */
    public int columns() {
        return columns;
    }

    /**
     * Sets one value; bytes are cut off of what is none.
     *
     * @throws BeyondSingleException where it is finite, but not in the precision of the matrix
     */
    public void set(long index, double value) {
        switch (precision) {
            case BYTE -> memory.set(JAVA_BYTE, index, (byte) (int) value);
            case SINGLE -> {
                float single = (float) value;
                if (Float.isInfinite(single) && !Double.isInfinite(value)) {
                    throw new BeyondSingleException(index, value);
                }
                memory.setAtIndex(JAVA_FLOAT, index, single);
            }
            case DOUBLE -> memory.setAtIndex(JAVA_DOUBLE, index, value);
        }
    }

    /**
     * Sets some values of a column, one below the other.
     *
     * @param firstRow of the first one
     * @param values of which the first {@code count} are taken
     */
    public void set(int firstRow, int column, double[] values, int count) {
        long index = (long) firstRow * columns + column;
        if (precision == Points.Precision.DOUBLE) {
            for (int i = 0; i < count; i++, index += columns) {
                memory.setAtIndex(JAVA_DOUBLE, index, values[i]);
            }
        } else {
            for (int i = 0; i < count; i++, index += columns) {
                set(index, values[i]);
            }
        }
    }

    /** Gives one value. */
    public double at(long index) {
        return switch (precision) {
            case BYTE -> memory.get(JAVA_BYTE, index) & 0xff;
            case SINGLE -> memory.getAtIndex(JAVA_FLOAT, index);
            case DOUBLE -> memory.getAtIndex(JAVA_DOUBLE, index);
        };
    }

    /** Gives the memory of some rows, for others to copy values into. */
    public MemorySegment rows(int first, int count) {
        long row = (long) columns * precision.bytes();
        return memory.asSlice(first * row, count * row);
    }

    /** Gives the rows, when all have been set. */
    public Points points() {
        return Points.over(memory, precision, rows, columns);
    }
}
