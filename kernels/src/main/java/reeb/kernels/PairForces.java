package reeb.kernels;

/** Sums what pairs of rows do to each row of a range, and changes nothing beyond it. */
public interface PairForces {
    /**
     * Gives the fastest sums of this machine.
     *
     * @param axes of the map; two are fast
     * @return the same for the whole process
     */
    static PairForces fastest(int axes) {
        return axes == 2 ? SimdChoice.OfPairs.BEST : SimdChoice.OfPairs.PLAIN;
    }

    /**
     * Adds strength (offset + r^2)^-2 (y_i - y_j) over the partners j of each row i: the slope of the loss.
     *
     * @param pairs of n rows
     * @param force between the rows of each
     * @param places n of each axis
     * @param slopes n of each axis, added to
     * @param range first row, and the one behind the last
     */
    void add(PairLists pairs, PairForce force, float[][] places, float[][] slopes, int[] range);
}
