package reeb.kernels.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.kernels.loops.CellScan;

/**
 * Gives cells to the rows that have none, each along the path of least cost on which others move: the augmentation of Jonker and
 * Volgenant, <i>A Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment Problems</i>, Computing 38, 1987, by
 * Dijkstra's method. Only cells that may be nearer than the nearest that nobody holds are looked at.
 */
final class CellPaths {
    private final PlacedRows rows;
    private final PricedCells cells;
    private final CellHolders holders;
    private final CellQueue queue = new CellQueue();
    private final double[] lengths;
    private final int[] sources;
    private final boolean[] settled;
    private final int[] touched;
    private final double[] bounds;
    private final double[] sums = new double[CellScan.CELLS];
    private int[] free;
    private int touchedCount;
    private double reach;
    private int end;
    private int emptied;
    private double emptyLength;

    CellPaths(PlacedRows rows, PricedCells cells, CellHolders holders) {
        this.rows = rows;
        this.cells = cells;
        this.holders = holders;
        lengths = new double[cells.size()];
        Arrays.fill(lengths, Double.POSITIVE_INFINITY);
        sources = new int[cells.size()];
        settled = new boolean[cells.size()];
        touched = new int[cells.size()];
        bounds = cells.newBounds();
        free = IntStream.range(0, cells.size())
                .filter(cell -> cells.inGrid(cell) && holders.holder(cell) == CellHolders.NOBODY)
                .toArray();
    }

    /** Gives a cell to a row. */
    void augment(int row) {
        begin(row);
        scan(row, 0);
        while (!queue.isEmpty() && queue.leastKey() < reach) {
            double length = queue.leastKey();
            int cell = queue.poll();
            if (!settled[cell] && length == lengths[cell]) {
                settle(cell, length);
            }
        }
        raisePrices();
        move(row);
    }

    /** Begins with the nearest free cell. */
    private void begin(int row) {
        queue.clear();
        touchedCount = 0;
        emptied = CellHolders.NOBODY;
        reach = Double.POSITIVE_INFINITY;
        int kept = 0;
        for (int cell : free) {
            if (holders.holder(cell) == CellHolders.NOBODY) {
                free[kept++] = cell;
                double sum = cells.cost(cell, rows.column(row), rows.line(row)) + cells.price(cell);
                if (sum < reach) {
                    reach = sum;
                    end = cell;
                }
            }
        }
        free = kept < free.length ? Arrays.copyOf(free, kept) : free;
        sources[end] = row;
    }

    private void settle(int cell, double length) {
        settled[cell] = true;
        int holder = holders.holder(cell);
        if (holder != CellHolders.EMPTY) {
            if (sources[cell] >= 0 && rows.samePlace(holder, sources[cell])) {
                return; // It finds nothing that the row before it has not found.
            }
            double own = cells.cost(cell, rows.column(holder), rows.line(holder)) + cells.price(cell);
            scan(holder, length - own);
        } else if (emptied == CellHolders.NOBODY) {
            emptied = cell;
            emptyLength = length;
            leaveEmpty();
        }
    }

    /** Looks for cells that could stay empty in place of one that is taken. */
    private void leaveEmpty() {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (holders.holder(cell) != CellHolders.EMPTY) {
                shorten(cell, emptyLength + (cells.price(cell) - cells.floor()), CellHolders.EMPTY);
            }
        }
    }

    /** Looks for shorter paths over a row to cells. */
    private void scan(int row, double base) {
        double column = rows.column(row);
        double line = rows.line(row);
        cells.bound(column, line, bounds);
        for (int block = cells.next(bounds, 0, reach - base);
                block < bounds.length;
                block = cells.next(bounds, block + 1, reach - base)) {
            if (cells.measure(block, column, line, sums) + base < reach) {
                for (int i = 0; i < CellScan.CELLS; i++) {
                    shorten(block * CellScan.CELLS + i, sums[i] + base, row);
                }
            }
        }
    }

    private void shorten(int cell, double length, int source) {
        if (length >= reach || length >= lengths[cell] || settled[cell]) {
            return;
        }
        if (holders.holder(cell) == CellHolders.NOBODY) {
            reach = length;
            end = cell;
        } else {
            if (lengths[cell] == Double.POSITIVE_INFINITY) {
                touched[touchedCount++] = cell;
            }
            lengths[cell] = length;
            queue.add(length, cell);
        }
        sources[cell] = source;
    }

    /** Makes all steps of the path cost nothing more. */
    private void raisePrices() {
        for (int i = 0; i < touchedCount; i++) {
            int cell = touched[i];
            if (settled[cell] && holders.holder(cell) != CellHolders.EMPTY) {
                cells.raise(cell, cells.price(cell) + (reach - lengths[cell]));
            }
            lengths[cell] = Double.POSITIVE_INFINITY;
            settled[cell] = false;
        }
        if (emptied != CellHolders.NOBODY) {
            cells.raiseFloor(cells.floor() + (reach - emptyLength));
        }
    }

    private void move(int row) {
        int cell = end;
        while (true) {
            int source = sources[cell];
            int left = source == CellHolders.EMPTY ? emptied : holders.cell(source);
            holders.give(cell, source);
            if (source == row) {
                return;
            }
            cell = left;
        }
    }
}
