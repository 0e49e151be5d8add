package reeb.kernels.assignment;

import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.machine.Machine;

/**
 * A cell of a regular grid for each row, no cell for two, such that the squared distances between rows and their cells add up to
 * the least, or nearly so: the linear assignment problem.
 *
 * <p>Rows bid for cells with increments that become smaller, each time from the prices of the time before (Bertsekas and
 * Castañon, <i>The Auction Algorithm for the Transportation Problem</i>, Annals of Operations Research 20, 1989). Whatever the
 * prices are, they prove a bound of the cost. For an exact result, the last bids have no increment, and shortest augmenting paths
 * (Jonker and Volgenant, Computing 38, 1987) serve the rows that are left. Distances are computed when they are needed: O(rows +
 * cells) memory.
 */
public final class GridAssignment {
    /** The first increment, as a share of the squared diagonal of the grid. */
    private static final double FIRST = 0.02;

    /** What increments are divided by from time to time. */
    private static final double DIVISOR = 5;

    /** The last increment, in squares of a cell's side. */
    private static final double LAST = 1e-3;

    /** Bids per row without increments, which may lead nowhere where many cells are as good. */
    private static final long LAST_BIDS = 2;

    private static final int ROWS_AT_A_TIME = 1024;

    private final PricedCells cells;
    private final CellHolders holders;
    private final double cost;
    private final double bound;

    private GridAssignment(Solution solution, Run run) {
        cells = solution.cells();
        holders = solution.holders();
        cost = solution.cost();
        bound = solution.bound(run);
    }

    /**
     * Assigns.
     *
     * @param places column and line of each of n rows, n values each, finite: cells are at whole numbers from 0
     * @param columns of the grid
     * @param lines of the grid; columns times lines is at least n
     * @param gap how much of the cost may be too much, as a share: 0 for the least cost
     * @param run this execution
     * @return the same for any number of threads
     */
    public static GridAssignment of(double[][] places, int columns, int lines, double gap, Run run) {
        PricedCells cells = new PricedCells(columns, lines, Machine.cellScan());
        PlacedRows rows = new PlacedRows(places[0], places[1], cells);
        Solution solution = new Solution(rows, cells, new CellHolders(cells, rows.count()));
        if (rows.count() > 0) {
            solution.solve(gap, run);
        }
        return new GridAssignment(solution, run);
    }

    /**
     * Gives the column of a row's cell.
     *
     * @param row from 0 to n - 1
     * @return from 0
     */
    public int column(int row) {
        return cells.column(holders.cell(row));
    }

    /**
     * Gives the line of a row's cell.
     *
     * @param row from 0 to n - 1
     * @return from 0
     */
    public int line(int row) {
        return cells.line(holders.cell(row));
    }

    /**
     * Gives the sum of the squared distances.
     *
     * @return in squares of a cell's side
     */
    public double cost() {
        return cost;
    }

    /**
     * Gives what no assignment's cost is below, but for rounding.
     *
     * @return in squares of a cell's side
     */
    public double bound() {
        return bound;
    }

    /**
     * Tells how much of the cost may be too much.
     *
     * @return from 0 to 1
     */
    public double gap() {
        return cost > bound && cost > 0 ? Math.min(1, (cost - bound) / cost) : 0;
    }

    /** Who holds what at which prices. */
    private record Solution(PlacedRows rows, PricedCells cells, CellHolders holders) {
        void solve(double gap, Run run) {
            double increment = Math.max(LAST, FIRST * cells.squaredDiagonal());
            int rounds = 2 + (int) Math.ceil(Math.log(increment / LAST) / Math.log(DIVISOR));
            try (Progress progress = run.progress("assigning cells", (long) rounds * rows.count())) {
                CellAuction auction = new CellAuction(rows, cells, holders);
                auction.run(increment, Long.MAX_VALUE, progress);
                while (increment > LAST && !(gap > 0 && cost() - bound(run) <= gap * cost())) {
                    increment /= DIVISOR;
                    auction.run(increment, Long.MAX_VALUE, progress);
                }
                if (gap == 0) {
                    auction.run(0, LAST_BIDS * rows.count(), progress);
                    serveTheRest(progress);
                }
            }
        }

        private void serveTheRest(Progress progress) {
            CellPaths paths = new CellPaths(rows, cells, holders);
            for (int row = 0; row < rows.count(); row++) {
                if (holders.cell(row) == CellHolders.NOBODY) {
                    paths.augment(row);
                    progress.advance(1);
                }
            }
        }

        double cost() {
            double sum = 0;
            for (int row = 0; row < rows.count(); row++) {
                sum += cells.cost(holders.cell(row), rows.column(row), rows.line(row));
            }
            return sum;
        }

        /** Adds up what each row would pay at the prices, less the prices: the dual of the problem. */
        double bound(Run run) {
            cells.refresh();
            List<Double> sums = run.collectChunks(rows.count(), ROWS_AT_A_TIME, this::paid);
            return sums.stream().reduce(0.0, Double::sum) - cells.pricesAboveFloor();
        }

        private double paid(int first, int end) {
            CellSearch search = new CellSearch(cells);
            double sum = 0;
            for (int row = first; row < end; row++) {
                search.find(rows.column(row), rows.line(row), rows.hint(row));
                sum += search.least() - cells.floor();
            }
            return sum;
        }
    }
}
