package reeb.plugins.embedders;

/** Random row numbers for one row: the same whatever is drawn for others, so rows may be treated in any order. */
final class RowDraws {
    /** Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014: SplitMix64. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final int rows;
    private long state;

    RowDraws(long seed, int row, int rows) {
        this.rows = rows;
        this.state = mix(seed + mix(row + STEP));
    }

    /** Draws a number from 0 to n - 1. */
    int next() {
        state += STEP;
        return (int) (((mix(state) >>> 32) * rows) >>> 32);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
