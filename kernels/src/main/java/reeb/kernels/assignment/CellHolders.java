package reeb.kernels.assignment;

import java.util.Arrays;

/**
 * Which row holds which cell. Where there are more cells than rows, so many stay empty: those of least price, all at the same, as if
 * rows that are indifferent to where they are held them.
 */
final class CellHolders {
    /** In place of a row: nobody as yet. */
    static final int NOBODY = -1;

    /** In place of a row: a cell that stays empty. */
    static final int EMPTY = -2;

    private final PricedCells cells;
    private final int[] holders;
    private final int[] cellOf;
    private final int empty;
    private final CellQueue cheapest = new CellQueue();

    CellHolders(PricedCells cells, int rows) {
        this.cells = cells;
        holders = new int[cells.size()];
        cellOf = new int[rows];
        empty = cells.cells() - rows;
        clear();
    }

    /** Takes all cells from their rows, and leaves those of least price empty. */
    void clear() {
        Arrays.fill(holders, NOBODY);
        Arrays.fill(cellOf, NOBODY);
        cheapest.clear();
        if (empty > 0) {
            leaveEmpty(cells.prices());
        }
    }

    private void leaveEmpty(double[] prices) {
        Arrays.sort(prices);
        double most = prices[empty - 1];
        long equal =
                empty - Arrays.stream(prices).takeWhile(price -> price < most).count();
        for (int cell = 0; cell < holders.length; cell++) {
            double price = cells.price(cell);
            if (price < most || (price == most && equal-- > 0)) {
                holders[cell] = EMPTY;
            } else if (price < Double.POSITIVE_INFINITY) {
                cheapest.add(price, cell);
            }
        }
        cells.raiseFloor(most);
    }

    int holder(int cell) {
        return holders[cell];
    }

    /** The cell of a row; {@link #NOBODY} where it has none. */
    int cell(int row) {
        return cellOf[row];
    }

    /** Gives a cell to a row, whatever either has. */
    void give(int cell, int row) {
        holders[cell] = row;
        if (row >= 0) {
            cellOf[row] = cell;
        }
    }

    /**
     * Lets a row take a cell at its price; where it was to stay empty, another does instead.
     *
     * @return the row that has lost its cell by this, or {@link #NOBODY}
     */
    int take(int cell, int row) {
        int loser = holders[cell];
        give(cell, row);
        if (loser == EMPTY) {
            cheapest.add(cells.price(cell), cell);
            int emptied = cheapest();
            loser = holders[emptied];
            holders[emptied] = EMPTY;
            cells.raiseFloor(cells.price(emptied));
        }
        if (loser != NOBODY) {
            cellOf[loser] = NOBODY;
        }
        return loser;
    }

    /** Takes the cell of least price from the queue, in which prices may be too low. */
    private int cheapest() {
        while (true) {
            double key = cheapest.leastKey();
            int cell = cheapest.poll();
            if (holders[cell] != EMPTY) {
                if (cells.price(cell) == key) {
                    return cell;
                }
                cheapest.add(cells.price(cell), cell);
            }
        }
    }
}
