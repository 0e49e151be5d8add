package reeb.kernels.rows;

import java.util.BitSet;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.kernels.base.RowMemory;
import reeb.kernels.loops.RowArithmetic;
import reeb.kernels.machine.Machine;

/**
 * Rows in single precision one after the other, each filled with zeros up to whole vectors, in blocks of 1024 so that no
 * array grows too long. A row's number here is its number in the data, or its place in the order in which rows
 * were arranged since.
 */
public final class FlatRows {
    private static final int SHIFT = 10;
    private static final int BLOCK = 1 << SHIFT;

    private final RowArithmetic arithmetic = Machine.rows();
    private final int columns;
    private final int stride;
    private final float[][] blocks;

    private FlatRows(int rows, int columns) {
        this.columns = columns;
        this.stride = Math.max(1, Math.ceilDiv(columns, RowArithmetic.LANES)) * RowArithmetic.LANES;
        this.blocks = new float[Math.ceilDiv(rows, BLOCK)][];
    }

    /**
     * Copies rows. O(n d), at most 4 n (d + 15) bytes.
     *
     * @param count n
     * @param columns d, at most 2^20
     * @param reader makes a reader of rows for each thread
     * @param run this execution
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static FlatRows of(int count, int columns, Supplier<RoundedReader> reader, Run run) {
        FlatRows rows = new FlatRows(count, columns);
        RowMemory.reserve(count, 4L * rows.stride, run);
        run.chunks(count, BLOCK, (first, end) -> {
            float[] values = new float[(end - first) * rows.stride];
            RoundedReader rounded = reader.get();
            for (int row = first; row < end; row++) {
                rounded.read(row, values, (row - first) * rows.stride);
            }
            rows.blocks[first >> SHIFT] = values;
        });
        return rows;
    }

    /**
     * Moves the rows, each to the place at which the order has its number, without a second copy of them. O(n d).
     *
     * @param order n places' row numbers, each once
     */
    public void arrange(int[] order) {
        float[] held = new float[stride];
        BitSet done = new BitSet(order.length);
        for (int first = 0; first < order.length; first = done.nextClearBit(first + 1)) {
            System.arraycopy(block(first), start(first), held, 0, stride);
            int place = first;
            while (order[place] != first) {
                copy(order[place], place);
                done.set(place);
                place = order[place];
            }
            System.arraycopy(held, 0, block(place), start(place), stride);
            done.set(place);
        }
    }

    private void copy(int from, int to) {
        System.arraycopy(block(from), start(from), block(to), start(to), stride);
    }

    /**
     * Counts the columns.
     *
     * @return d
     */
    public int columns() {
        return columns;
    }

    /** Gives the values of a row with the zeros behind them. */
    public int stride() {
        return stride;
    }

    /**
     * Gives the array that holds a row; not to be changed.
     *
     * @param place from 0 to n - 1
     * @return not a copy
     */
    public float[] block(int place) {
        return blocks[place >>> SHIFT];
    }

    /**
     * Gives where a row begins in its array.
     *
     * @param place from 0 to n - 1
     * @return index of its first value in {@link #block}
     */
    public int start(int place) {
        return (place & (BLOCK - 1)) * stride;
    }

    /**
     * Measures two rows. O(d) in single precision.
     *
     * @param place from 0 to n - 1
     * @param other from 0 to n - 1
     * @return the sum of squared differences
     */
    public float squaredDistance(int place, int other) {
        return arithmetic.squaredDistance(block(place), start(place), block(other), start(other), stride);
    }

    /**
     * Measures a row against one from elsewhere. O(d) in single precision.
     *
     * @param values d values
     * @param place from 0 to n - 1
     * @return the sum of squared differences
     */
    public float squaredDistance(float[] values, int place) {
        return arithmetic.squaredDistance(values, 0, block(place), start(place), stride);
    }

    /**
     * Multiplies a row. O(d) in single precision.
     *
     * @param direction d values
     * @param place from 0 to n - 1
     * @return the inner product
     */
    public float dot(float[] direction, int place) {
        return arithmetic.dot(direction, 0, block(place), start(place), stride);
    }

    /**
     * Adds a multiple of a row. O(d).
     *
     * @param factor any
     * @param place from 0 to n - 1
     * @param target d values, changed in place
     */
    public void add(float factor, int place, float[] target) {
        float[] block = block(place);
        int start = start(place);
        for (int i = 0; i < stride; i++) {
            target[i] += factor * block[start + i];
        }
    }
}
