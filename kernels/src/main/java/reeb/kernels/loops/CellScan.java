package reeb.kernels.loops;

/** The loops in which rows look for cells of a grid: blocks of 8 x 8 cells, and bounds for whole blocks. */
public interface CellScan {
    /** Columns, and lines, of a block. */
    int SIDE = 8;

    /** Cells of a block. */
    int CELLS = SIDE * SIDE;

    /**
     * Adds to each cell's price its squared distance from a place.
     *
     * @param prices 64 of them, line by line
     * @param first where they begin
     * @param place column and line of the place, counted from the block's first cell, and the least price: what is lower
     *     counts as this
     * @param sums 64 values, overwritten
     * @return the least of them
     */
    double measure(double[] prices, int first, Place place, double[] sums);

    /**
     * Gives each block a bound that is not above any of its cells' prices plus squared distances from a place.
     *
     * @param planes below the prices
     * @param column of the place
     * @param line of the place
     * @param bounds one for each plane, overwritten
     */
    void bound(PricePlanes planes, double column, double line, double[] bounds);

    /**
     * Finds the next bound that is not above a limit.
     *
     * @param bounds a multiple of 8
     * @param from the first to look at
     * @param limit finite
     * @return its index; how many bounds there are where there is none
     */
    int next(double[] bounds, int from, double limit);

    /**
     * Where distances are measured from.
     *
     * @param column in cells from the first of the block
     * @param line in cells from the first of the block
     * @param floor the least price
     */
    record Place(double column, double line, double floor) {}
}
