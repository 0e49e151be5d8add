package reeb.api.data;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import reeb.api.data.Points.Precision;

/** Rows of which every value is stored, row by row. */
record DenseRows(MemorySegment values, Precision precision, int columns) implements Storage {
    @Override
    public boolean mapped() {
        return values.isMapped();
    }

    @Override
    public double at(int row, int column) {
        long index = start(row) + column;
        return switch (precision) {
            case BYTE -> values.get(JAVA_BYTE, index) & 0xff;
            case SINGLE -> values.getAtIndex(JAVA_FLOAT_UNALIGNED, index);
            case DOUBLE -> values.getAtIndex(JAVA_DOUBLE_UNALIGNED, index);
        };
    }

    @Override
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

    @Override
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

    /** Shows the values of the first rows as one run of memory. */
    MemorySegment memory(int rows) {
        return values.asSlice(0, rows * rowBytes());
    }

    /** Copies the values of chosen rows into one run of memory. */
    MemorySegment memory(int[] chosen) {
        MemorySegment target = MemorySegment.ofArray(new byte[Math.toIntExact(chosen.length * rowBytes())]);
        for (int row = 0; row < chosen.length; row++) {
            MemorySegment.copy(values, chosen[row] * rowBytes(), target, row * rowBytes(), rowBytes());
        }
        return target.asReadOnly();
    }

    private long rowBytes() {
        return (long) columns * precision.bytes();
    }

    private long start(int row) {
        return row * (long) columns;
    }
}
