package reeb.kernels.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.kernels.loops.CellScan;
import reeb.kernels.loops.PricePlanes;

/**
 * The cells of a grid and their prices, in blocks of 8 x 8, which a search passes over where their prices and distances are too high.
 *
 * <p>A cell's number here is that of its block times 64 and its place within it, line by line. Blocks reach over the ends of the grid;
 * cells there have infinite prices. Prices never fall.
 */
final class PricedCells {
    private final CellScan scan;
    private final int columns;
    private final int lines;
    private final int blockColumns;
    private final double[] prices;
    private final PricePlanes planes;
    private final boolean[] stale;
    private double floor;

    /**
     * Begins with prices of 0.
     *
     * @param columns cells side by side, at least 1
     * @param lines cells one below the other, at least 1
     * @param scan the loop over the cells of a block
     */
    PricedCells(int columns, int lines, CellScan scan) {
        this.columns = columns;
        this.lines = lines;
        this.scan = scan;
        this.blockColumns = Math.ceilDiv(columns, CellScan.SIDE);
        int blocks = blockColumns * Math.ceilDiv(lines, CellScan.SIDE);
        prices = new double[blocks * CellScan.CELLS];
        planes = new PricePlanes(blocks);
        stale = new boolean[blocks];
        Arrays.fill(stale, true);
        for (int cell = 0; cell < prices.length; cell++) {
            prices[cell] = column(cell) < columns && line(cell) < lines ? 0 : Double.POSITIVE_INFINITY;
        }
        for (int block = 0; block < blocks; block++) {
            planes.column()[block] = firstColumn(block) + PricePlanes.REACH;
            planes.line()[block] = firstLine(block) + PricePlanes.REACH;
            refresh(block);
        }
    }

    /** Counts the numbers of cells, those over the ends of the grid included. */
    int size() {
        return prices.length;
    }

    double squaredDiagonal() {
        return (double) columns * columns + (double) lines * lines;
    }

    /** Counts the cells of the grid. */
    int cells() {
        return columns * lines;
    }

    boolean inGrid(int cell) {
        return column(cell) < columns && line(cell) < lines;
    }

    int column(int cell) {
        return firstColumn(cell / CellScan.CELLS) + columnInBlock(cell);
    }

    int line(int cell) {
        return firstLine(cell / CellScan.CELLS) + lineInBlock(cell);
    }

    private static int columnInBlock(int cell) {
        return cell % CellScan.SIDE;
    }

    private static int lineInBlock(int cell) {
        return cell % CellScan.CELLS / CellScan.SIDE;
    }

    private int firstColumn(int block) {
        return block % blockColumns * CellScan.SIDE;
    }

    private int firstLine(int block) {
        return block / blockColumns * CellScan.SIDE;
    }

    /** Finds the cell nearest to a place. */
    int nearest(double column, double line) {
        int c = Math.clamp(Math.round(column), 0, columns - 1);
        int l = Math.clamp(Math.round(line), 0, lines - 1);
        int block = l / CellScan.SIDE * blockColumns + c / CellScan.SIDE;
        return block * CellScan.CELLS + l % CellScan.SIDE * CellScan.SIDE + c % CellScan.SIDE;
    }

    /** The least price: lower ones count as this. */
    double floor() {
        return floor;
    }

    /**
     * Raises all prices that are lower.
     *
     * @param price the least price from now on
     */
    void raiseFloor(double price) {
        floor = Math.max(floor, price);
    }

    /** Adds up what prices are above the floor. */
    double pricesAboveFloor() {
        double sum = 0;
        for (int cell = 0; cell < prices.length; cell++) {
            sum += inGrid(cell) ? price(cell) - floor : 0;
        }
        return sum;
    }

    /**
     * Gives a price.
     *
     * @param cell a number of a cell, as {@link #nearest} gives it: block by block
     * @return at least 0; never falls
     */
    double price(int cell) {
        return Math.max(prices[cell], floor);
    }

    /** Copies the prices of the cells of the grid, in no order that matters. */
    double[] prices() {
        return IntStream.range(0, prices.length)
                .filter(this::inGrid)
                .mapToDouble(this::price)
                .toArray();
    }

    /**
     * Raises a price.
     *
     * @param cell a number of a cell, as {@link #nearest} gives it: block by block
     * @param price at least what it has been
     */
    void raise(int cell, double price) {
        prices[cell] = price;
        stale[cell / CellScan.CELLS] = true;
    }

    /** Measures the squared distance of a cell from a place, with the same roundings as {@link #measure}. */
    double cost(int cell, double column, double line) {
        int block = cell / CellScan.CELLS;
        double across = column - firstColumn(block) - columnInBlock(cell);
        double along = line - firstLine(block) - lineInBlock(cell);
        return across * across + along * along;
    }

    /** Adds squared distances to the prices of a block's cells, and gives the least sum. */
    double measure(int block, double column, double line, double[] sums) {
        if (stale[block]) {
            refresh(block);
        }
        CellScan.Place place = new CellScan.Place(column - firstColumn(block), line - firstLine(block), floor);
        return scan.measure(prices, block * CellScan.CELLS, place, sums);
    }

    double[] newBounds() {
        return new double[planes.base().length];
    }

    void bound(double column, double line, double[] bounds) {
        scan.bound(planes, column, line, bounds);
    }

    int next(double[] bounds, int from, double limit) {
        return scan.next(bounds, from, limit);
    }

    /** Brings all planes up to date, after which searches change nothing here and may be made by several threads. */
    void refresh() {
        for (int block = 0; block < stale.length; block++) {
            if (stale[block]) {
                refresh(block);
            }
        }
    }

    /** Fits a plane to the prices of a block. */
    private void refresh(int block) {
        stale[block] = false;
        double across = 0;
        double along = 0;
        double squares = 0;
        for (int cell = 0; cell < CellScan.CELLS; cell++) {
            double price = price(block * CellScan.CELLS + cell);
            across += (columnInBlock(cell) - PricePlanes.REACH) * price;
            along += (lineInBlock(cell) - PricePlanes.REACH) * price;
            squares += Math.pow(columnInBlock(cell) - PricePlanes.REACH, 2);
        }
        boolean whole = firstColumn(block) + CellScan.SIDE <= columns && firstLine(block) + CellScan.SIDE <= lines;
        planes.across()[block] = whole ? across / squares : 0;
        planes.along()[block] = whole ? along / squares : 0;
        lower(block);
    }

    /** Moves the plane of a block so that it is below all of its prices. */
    private void lower(int block) {
        double least = Double.POSITIVE_INFINITY;
        double largest = CellScan.CELLS;
        for (int cell = 0; cell < CellScan.CELLS; cell++) {
            double across = columnInBlock(cell) - PricePlanes.REACH;
            double along = lineInBlock(cell) - PricePlanes.REACH;
            double price = price(block * CellScan.CELLS + cell);
            double rise = planes.across()[block] * across + planes.along()[block] * along;
            least = Math.min(least, price + across * across + along * along - rise);
            largest = price < Double.POSITIVE_INFINITY ? Math.max(largest, price + Math.abs(rise)) : largest;
        }
        planes.base()[block] = least - CellScan.SIDE * PricePlanes.ROUNDING * largest;
    }
}
