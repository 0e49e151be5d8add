package reeb.kernels.loops;

/** The loops in which maps of points spend their time. All take a range of rows, and change nothing beyond it. */
public interface Forces {
    /** The smallest gain. */
    float LEAST_GAIN = 0.01f;

    /** What a gain grows by while the slope keeps its direction. */
    float GAIN = 0.2f;

    /** What a gain is multiplied by where the slope turns against the last move. */
    float GAIN_LOSS = 0.8f;

    /**
     * Sums weight (1 + sharpness r^2)^-1 (y_i - y_j) over the entries j of each row i.
     *
     * @param springs in 1, 2 or 3 dimensions
     * @param first the first row
     * @param end behind the last one
     */
    void attract(Springs springs, int first, int end);

    /**
     * Sums weight ln(1 + sharpness r^2) over the entries of all rows of the range.
     *
     * @param springs in 1, 2 or 3 dimensions
     * @param first the first row
     * @param end behind the last one
     * @return the sum
     */
    double logarithms(Springs springs, int first, int end);

    /**
     * Adds a unit of charge for each row to the nodes around it, by cubic splines.
     *
     * @param places in 1, 2 or 3 dimensions
     * @param grid added to
     * @param first the first row
     * @param end behind the last one
     */
    void spread(GridPlaces places, float[] grid, int first, int end);

    /**
     * Reads the splines through a grid, and their slopes, at each row, without what its own charge adds.
     *
     * @param places in 1, 2 or 3 dimensions
     * @param grid a potential
     * @param forces minus half of the slopes, axis by axis, overwritten
     * @param first the first row
     * @param end behind the last one
     * @return the sum of the potential at the rows
     */
    double read(GridPlaces places, float[] grid, float[][] forces, int first, int end);

    /**
     * Sums (1 + r^2)^-2 (y_i - y_j) over all rows j for each row i of the range. O(n) for each.
     *
     * @param places where rows lie, axis by axis, in 1, 2 or 3 dimensions
     * @param rows n
     * @param forces the sums, axis by axis, overwritten
     * @param first the first row
     * @param end behind the last one
     * @return the sum of (1 + r^2)^-1 over all pairs of the range and others
     */
    double repel(float[][] places, int rows, float[][] forces, int first, int end);

    /**
     * Moves rows down the gradient.
     *
     * @param motion the state, changed
     * @param step how
     * @param first the first row, a multiple of 16
     * @param end behind the last one, a multiple of 16
     */
    void move(Motion motion, Motion.Step step, int first, int end);
}
