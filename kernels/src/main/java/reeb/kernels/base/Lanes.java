package reeb.kernels.base;

/**
 * Sums in 16 lanes, as vectors of 512 bits keep them: entry i of a sum belongs to lane i mod 16. Narrower vectors and plain
 * loops keep as many, and all join them in the same order, so a sum has the same bits on any machine.
 */
public final class Lanes {
    /** Lanes of a sum. */
    public static final int COUNT = 16;

    private Lanes() {}

    /**
     * Joins lanes that are half of them apart, then those a quarter apart, and so on.
     *
     * @param lanes changed
     * @param at the first of 16
     * @return their sum
     */
    public static float sum(float[] lanes, int at) {
        for (int apart = COUNT / 2; apart > 0; apart /= 2) {
            for (int lane = at; lane < at + apart; lane++) {
                lanes[lane] += lanes[lane + apart];
            }
        }
        return lanes[at];
    }
}
