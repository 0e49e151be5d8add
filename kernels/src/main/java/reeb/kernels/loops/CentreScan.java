package reeb.kernels.loops;

/**
 * The loop in which rows look for their nearest centre, in the products of a tile: half of the centre's squared length less the
 * product rises with the distance, whatever the row's own length.
 */
public interface CentreScan {
    /**
     * Looks at eight more centres for 32 rows. O(256).
     *
     * @param products of the 8 centres with the 32 rows, as {@link Tiles#multiply(float[], int, float[], float[])} gives them
     * @param halves of the centres' squared lengths, infinite where there is no centre
     * @param first the first of the eight
     * @param scores of the centres before, changed in place
     */
    void scan(float[] products, float[] halves, int first, CentreScores scores);
}
