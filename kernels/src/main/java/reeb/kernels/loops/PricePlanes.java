package reeb.kernels.loops;

import java.util.Arrays;

/**
 * A plane below the prices of each block of cells: as prices bend like squared distances, a plane that is lifted by the
 * squares of the distances from the block's middle is close to them, where the least price would be far below most.
 */
public final class PricePlanes {
    /** From a block's middle to its outermost cells. */
    public static final double REACH = (CellScan.SIDE - 1) / 2.0;

    /** Far more than what sums of a few numbers are rounded by, relative to the largest of them. */
    public static final double ROUNDING = 1e-13;

    private final double[] column;
    private final double[] line;
    private final double[] base;
    private final double[] across;
    private final double[] along;

    /**
     * Makes planes for so many blocks, and for as many more as vectors need, infinitely high.
     *
     * @param blocks at least 1
     */
    public PricePlanes(int blocks) {
        int size = Math.ceilDiv(blocks, CellScan.SIDE) * CellScan.SIDE;
        column = new double[size];
        line = new double[size];
        base = new double[size];
        across = new double[size];
        along = new double[size];
        Arrays.fill(base, Double.POSITIVE_INFINITY);
    }

    /**
     * Gives the column of each block's middle.
     *
     * @return a multiple of 8 values, not copied
     */
    public double[] column() {
        return column;
    }

    /**
     * Gives the line of each block's middle.
     *
     * @return a multiple of 8 values, not copied
     */
    public double[] line() {
        return line;
    }

    /**
     * Gives the height of each plane in its block's middle.
     *
     * @return a multiple of 8 values, not copied; infinite behind the last block
     */
    public double[] base() {
        return base;
    }

    /**
     * Gives what each plane rises by from column to column.
     *
     * @return a multiple of 8 values, not copied
     */
    public double[] across() {
        return across;
    }

    /**
     * Gives what each plane rises by from line to line.
     *
     * @return a multiple of 8 values, not copied
     */
    public double[] along() {
        return along;
    }
}
