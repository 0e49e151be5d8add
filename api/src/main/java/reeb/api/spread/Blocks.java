package reeb.api.spread;

import reeb.api.data.Points.Precision;

/**
 * Rows in blocks of a fixed size: block i holds the rows from 65,536 i on, and all but the last are full. So what is done for each block
 * does not depend on how many work on them, nor where.
 *
 * @param rows n, at least 0
 * @param columns d, at least 0
 * @param precision how values are stored
 */
public record Blocks(long rows, int columns, Precision precision) {
    /** Rows of a block. */
    public static final int SIZE = 1 << 16;

    /** Blocks whose sums are added up in order before those of further blocks. */
    public static final int GROUP = 64;

    /** Checks the sizes. */
    public Blocks {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException("there cannot be " + rows + " x " + columns + " values");
        }
    }

    /**
     * Counts the blocks.
     *
     * @return 0 where there are no rows
     */
    public int count() {
        return Math.toIntExact(Math.ceilDiv(rows, SIZE));
    }

    /**
     * Gives the first row of a block.
     *
     * @param block from 0 to count - 1
     * @return its number among all rows
     */
    public long first(int block) {
        return (long) block * SIZE;
    }

    /**
     * Counts the rows of a block.
     *
     * @param block from 0 to count - 1
     * @return from 1 to {@link #SIZE}
     */
    public int rows(int block) {
        return (int) Math.min(SIZE, rows - first(block));
    }
}
