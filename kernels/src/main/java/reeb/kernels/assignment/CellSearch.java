package reeb.kernels.assignment;

import reeb.kernels.loops.CellScan;

/** Finds the cell of least price and squared distance together, and the least sum of all others: for one thread. */
final class CellSearch {
    private final PricedCells cells;
    private final double[] bounds;
    private final double[] sums = new double[CellScan.CELLS];
    private int best;
    private double least;
    private double second;

    /**
     * Begins with nothing found.
     *
     * @param cells with their prices, which may rise between searches
     */
    CellSearch(PricedCells cells) {
        this.cells = cells;
        bounds = cells.newBounds();
    }

    /** The cell, the one of least number among equals. */
    int best() {
        return best;
    }

    /**
     * Gives the cost of the cell found last.
     *
     * @return its squared distance plus its price
     */
    double least() {
        return least;
    }

    /** Infinite where there is only one cell. */
    double second() {
        return second;
    }

    /** Searches, from a cell that may be a good one. */
    void find(double column, double line, int hint) {
        best = Integer.MAX_VALUE;
        least = Double.POSITIVE_INFINITY;
        second = Double.POSITIVE_INFINITY;
        int start = hint / CellScan.CELLS;
        visit(start, column, line);
        cells.bound(column, line, bounds);
        bounds[start] = Double.POSITIVE_INFINITY;
        for (int block = next(0); block < bounds.length; block = next(block + 1)) {
            visit(block, column, line);
        }
    }

    private int next(int from) {
        return cells.next(bounds, from, Math.min(second, Double.MAX_VALUE));
    }

    private void visit(int block, double column, double line) {
        if (cells.measure(block, column, line, sums) > second) {
            return;
        }
        for (int i = 0; i < CellScan.CELLS; i++) {
            int cell = block * CellScan.CELLS + i;
            if (sums[i] < least || (sums[i] == least && cell < best)) {
                second = least;
                least = sums[i];
                best = cell;
            } else if (sums[i] < second) {
                second = sums[i];
            }
        }
    }
}
