package reeb.plugins.embedders.pacmap;

import reeb.kernels.base.Scramble;

/** Random row numbers for one row: the same whatever is drawn for others, so rows may be treated in any order. */
final class RowDraws {
    /** Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014: SplitMix64. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final int rows;
    private long state;

    RowDraws(long seed, int row, int rows) {
        this.rows = rows;
        this.state = Scramble.mix(seed + Scramble.mix(row + STEP));
    }

    /** Draws a number from 0 to n - 1. */
    int next() {
        state += STEP;
        return (int) (((Scramble.mix(state) >>> 32) * rows) >>> 32);
    }
}
