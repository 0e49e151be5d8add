package reeb.kernels.loops;

import java.util.Arrays;

/** The nearest centre of each of 32 rows, as far as centres were looked at; for one thread. */
public final class CentreScores {
    private final float[] least = new float[Tiles.FLOATS];
    private final float[] second = new float[Tiles.FLOATS];
    private final int[] nearest = new int[Tiles.FLOATS];

    /** Makes scores of no centre. */
    public CentreScores() {
        clear();
    }

    /** Forgets all centres. */
    public void clear() {
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(second, Float.POSITIVE_INFINITY);
        Arrays.fill(nearest, 0);
    }

    /**
     * Gives the least scores, for kernels to write and read.
     *
     * @return 32 values, infinite where there was no centre
     */
    public float[] least() {
        return least;
    }

    /**
     * Gives the least scores but one, for kernels to write and read.
     *
     * @return 32 values, infinite where there were not two centres
     */
    public float[] second() {
        return second;
    }

    /**
     * Gives the centres of the least scores, for kernels to write and read.
     *
     * @return 32 numbers, each the first of those with the least score
     */
    public int[] nearest() {
        return nearest;
    }
}
