package reeb.kernels.loops;

/** Sums what pairs of rows do to each row of a range, and changes nothing beyond it. */
public interface PairForces {
    /**
     * Adds strength (offset + r^2)^-2 (y_i - y_j) over the partners j of each row i: the slope of the loss. A
     * local force is divided by the root of 1 + r^2.
     *
     * @param pairs of n rows
     * @param force between the rows of each
     * @param places n of each axis
     * @param slopes n of each axis, added to
     * @param first the first row
     * @param end behind the last one
     */
    void add(PairLists pairs, PairForce force, float[][] places, float[][] slopes, int first, int end);

    /**
     * Measures two places of a map.
     *
     * @param places n of each axis
     * @param row one
     * @param other the other
     * @return the square of their distance
     */
    static float square(float[][] places, int row, int other) {
        float square = 0;
        for (float[] axis : places) {
            square += (axis[row] - axis[other]) * (axis[row] - axis[other]);
        }
        return square;
    }
}
