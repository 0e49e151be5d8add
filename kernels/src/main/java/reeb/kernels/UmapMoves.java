package reeb.kernels;

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
     * Gives the moves in plain loops.
     *
     * @return moves along any number of axes
     */
    static UmapMoves plain() {
        return new PlainUmapMoves();
    }

    /**
     * Gives the fastest moves of this machine, with the same results.
     *
     * @param axes of the map
     * @return the moves
     */
    static UmapMoves fastest(int axes) {
        return axes == 2 ? SimdChoice.OfMoves.BEST : plain();
    }
}
