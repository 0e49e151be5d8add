package reeb.kernels.distances;

import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.loops.RowSquares;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.RowReader;

/**
 * All rows packed for measuring Euclidean distances from many rows to many, in double precision.
 *
 * <p>Rows lie in blocks that fit into the second-level cache: whoever takes one block after the other, and all its own rows
 * for each, reads memory as seldom as may be.
 */
public final class EuclideanRows {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int MOST_ROWS = 4096;

    private final RowSquares arithmetic;
    private final Points points;
    private final int rowsOfBlock;
    private final double[][] blocks;

    private EuclideanRows(RowSquares arithmetic, Points points, int rowsOfBlock) {
        this.arithmetic = arithmetic;
        this.points = points;
        this.rowsOfBlock = rowsOfBlock;
        this.blocks = new double[Math.ceilDiv(points.rows(), rowsOfBlock)][];
    }

    /**
     * Packs rows. O(n d) time and memory.
     *
     * @param points n x d features
     * @param run this execution
     * @return the packed rows
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static EuclideanRows of(Points points, Run run) {
        return of(Machine.squares(), points, run);
    }

    static EuclideanRows of(RowSquares arithmetic, Points points, Run run) {
        run.reserve(
                8L * (points.rows() + RowSquares.LANES) * points.columns(),
                "all rows in double precision; take a sample of them");
        int panels = BLOCK_BYTES / (8 * RowSquares.LANES * Math.max(1, points.columns()));
        int rowsOfBlock = Math.clamp(panels * (long) RowSquares.LANES, RowSquares.LANES, MOST_ROWS);
        EuclideanRows rows = new EuclideanRows(arithmetic, points, rowsOfBlock);
        run.parallel(rows.blocks.length, rows::pack);
        return rows;
    }

    private void pack(int block) {
        RowReader reader = new RowReader(points);
        double[] row = new double[points.columns()];
        double[] packed =
                new double[Math.ceilDiv(end(block) - first(block), RowSquares.LANES) * RowSquares.LANES * row.length];
        for (int number = first(block); number < end(block); number++) {
            reader.read(number, row);
            int place = number - first(block);
            int start = place / RowSquares.LANES * RowSquares.LANES * row.length + place % RowSquares.LANES;
            for (int column = 0; column < row.length; column++) {
                packed[start + column * RowSquares.LANES] = row[column];
            }
        }
        blocks[block] = packed;
    }

    /**
     * Counts the blocks.
     *
     * @return how many, 0 where there are no rows
     */
    public int blocks() {
        return blocks.length;
    }

    /**
     * Tells how many values {@link #squares} needs room for.
     *
     * @return a multiple of 8
     */
    public int rowsOfBlock() {
        return rowsOfBlock;
    }

    /**
     * Gives a block's first row.
     *
     * @param block from 0
     * @return the row's number
     */
    public int first(int block) {
        return block * rowsOfBlock;
    }

    /**
     * Gives the row behind a block's last.
     *
     * @param block from 0
     * @return the row's number, at most n
     */
    public int end(int block) {
        return Math.min(points.rows(), (block + 1) * rowsOfBlock);
    }

    /**
     * Measures one row against a block. O(rows of the block x d).
     *
     * @param row d values
     * @param block from 0
     * @param squares takes the squared distance to each row of the block; values behind them are overwritten
     */
    public void squares(double[] row, int block, double[] squares) {
        arithmetic.squares(row, blocks[block], Math.ceilDiv(end(block) - first(block), RowSquares.LANES), squares);
    }

    /**
     * Adds up distances.
     *
     * @param squares squared distances
     * @param from the first
     * @param to behind the last
     * @return the sum of their roots
     */
    public double sumOfRoots(double[] squares, int from, int to) {
        return arithmetic.sumOfRoots(squares, from, to);
    }
}
