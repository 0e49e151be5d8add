package reeb.kernels.loops;

/**
 * Moves the rows of a map, 16 places side by side: each towards those that its active edges lead to, one after another, and
 * after each away from some drawn at random.
 *
 * <p>The forces are those of McInnes, Healy and Melville, arXiv:1802.03426, section 4.2. A row that moves sees all others
 * where they were before the round, so the order of rows does not matter. The places that repel side-by-side rows lie side by
 * side too, from a drawn one on; places are counted round, and the first ones follow the last.
 */
public interface UmapMoves {
    /** Rows that move side by side. */
    int SIDE_BY_SIDE = 16;

    /** No row moves farther along an axis at a time. */
    float FARTHEST = 4;

    /** Keeps the repulsion between very near rows finite. */
    float NEAR = 0.001f;

    /**
     * Moves the rows of some groups of 16 places.
     *
     * @param epoch the round
     * @param first the first group
     * @param end behind the last group
     * @param active scratch, 16 for each edge that a row can have and 16 more
     */
    void move(UmapEpoch epoch, int first, int end, int[] active);

    /**
     * Computes a power as two to the power of exponent log2(base), both by polynomials.
     *
     * @param base above 0
     * @param exponent any
     * @return base^exponent within 5e-4 of its size
     */
    static float power(float base, float exponent) {
        int bits = Float.floatToRawIntBits(base);
        float t = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f800000) - 1;
        float log = ((t * -0.11003206f + 0.37066022f) * t + -0.7033232f) * t + 1.4422168f;
        log = log * t + ((bits >>> 23) - 127);
        float exact = log * exponent;
        float shifted = exact + 0x1.8p23f;
        float rest = exact - (shifted - 0x1.8p23f);
        float power = ((rest * 0.05600585f + 0.24263996f) * rest + 0.6931053f) * rest + 0.9999245f;
        int whole = Math.min(Math.max(Float.floatToRawIntBits(shifted) - (0x4B400000 - 127), 1), 254);
        return Float.intBitsToFloat(whole << 23) * power;
    }
}
