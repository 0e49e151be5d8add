package reeb.kernels.assignment;

import java.util.stream.IntStream;
import reeb.api.Progress;

/**
 * Rows bid for cells: each takes the one of least price and squared distance, and raises its price until another is as good
 * (Bertsekas, <i>The Auction Algorithm: A Distributed Relaxation Method for the Assignment Problem</i>, Annals of Operations Research 14,
 * 1988).
 */
final class CellAuction {
    /** Bids between two looks at whether the run has been cancelled. */
    private static final int WATCHED = 1 << 12;

    private final PlacedRows rows;
    private final PricedCells cells;
    private final CellHolders holders;
    private final CellSearch search;

    CellAuction(PlacedRows rows, PricedCells cells, CellHolders holders) {
        this.rows = rows;
        this.cells = cells;
        this.holders = holders;
        search = new CellSearch(cells);
    }

    /**
     * Lets all rows bid anew, until each has a cell or there have been so many bids.
     *
     * @param increment what each bid raises a price by at least
     * @param most bids
     * @param progress advanced by one where a row gets a cell without taking it from another
     */
    void run(double increment, long most, Progress progress) {
        holders.clear();
        int[] queue = IntStream.range(0, rows.count()).toArray();
        int first = 0;
        int waiting = queue.length;
        for (long bids = 0; waiting > 0 && bids < most; bids++) {
            int loser = bid(queue[first], increment);
            if (loser == CellHolders.NOBODY) {
                waiting--;
                progress.advance(1);
            } else {
                int end = first + waiting;
                queue[end < queue.length ? end : end - queue.length] = loser;
            }
            first = first + 1 < queue.length ? first + 1 : 0;
            if (bids % WATCHED == 0) {
                progress.advance(0);
            }
        }
    }

    private int bid(int row, double increment) {
        search.find(rows.column(row), rows.line(row), rows.hint(row));
        int cell = search.best();
        rows.hint(row, cell);
        boolean only = search.second() == Double.POSITIVE_INFINITY;
        double ahead = only ? 0 : search.second() - search.least();
        cells.raise(cell, cells.price(cell) + ahead + increment);
        return holders.take(cell, row);
    }
}
