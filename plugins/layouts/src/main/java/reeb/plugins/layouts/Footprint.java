package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The cells of a grid that a component covers with some space around it, relative to the cell at its middle. */
final class Footprint {
    /** Side of a cell, in lengths of an edge. */
    private static final double CELL = 0.5;
    /** How far around a component cells are still covered, in cells. */
    private static final int SPACE = 1;
    /** A component's cells stay below this in number whatever its shape. */
    private static final int MAX_SIDE = 4000;

    private final int[] cells;
    private final int longest;
    private final double middleX;
    private final double middleY;

    Footprint(int[] cells, int longest, double middleX, double middleY) {
        this.cells = cells;
        this.longest = longest;
        this.middleX = middleX;
        this.middleY = middleY;
    }

    static Footprint of(Placement component) {
        double left = Arrays.stream(component.x()).min().orElse(0);
        double low = Arrays.stream(component.y()).min().orElse(0);
        double width = Arrays.stream(component.x()).max().orElse(0) - left;
        double height = Arrays.stream(component.y()).max().orElse(0) - low;
        return of(component, left, low, cellsOf(width), cellsOf(height));
    }

    /** Gives the cells, column and row of each in one number; not copied. */
    int[] cells() {
        return cells;
    }

    /** Gives width or height in cells, whichever is more. */
    int longest() {
        return longest;
    }

    int area() {
        return cells.length;
    }

    static int column(int cell) {
        return (cell & 0xffff) - 0x8000;
    }

    static int row(int cell) {
        return (cell >>> 16) - 0x8000;
    }

    /** Moves a component so that its middle lies on a cell. */
    void moveTo(int column, int row, Placement component) {
        for (int node = 0; node < component.x().length; node++) {
            component.x()[node] += column * CELL - middleX;
            component.y()[node] += row * CELL - middleY;
        }
    }

    private static int cellsOf(double length) {
        return (int) Math.min(MAX_SIDE, Math.ceil(length / CELL)) + 1 + 2 * SPACE;
    }

    /** Covers the convex hull, so that no component lies within the arms of another and seems to belong to it. */
    private static Footprint of(Placement component, double left, double low, int columns, int rows) {
        int[] first = new int[rows];
        int[] last = new int[rows];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        Hull hull = Hull.of(component.x(), component.y());
        for (int row = SPACE; row < rows - SPACE; row++) {
            double y = low + (row - SPACE) * CELL;
            double[] range = hull.between(y - CELL / 2, y + CELL / 2);
            for (int near = row - SPACE; near <= row + SPACE && range.length > 0; near++) {
                first[near] = Math.min(first[near], column(range[0] - left, columns) - SPACE);
                last[near] = Math.max(last[near], column(range[1] - left, columns) + SPACE);
            }
        }
        int[] cells = IntStream.range(0, rows)
                .flatMap(row -> IntStream.rangeClosed(first[row], last[row])
                        .map(column -> cell(column - columns / 2, row - rows / 2)))
                .toArray();
        double middleX = left + (columns / 2 - SPACE) * CELL;
        double middleY = low + (rows / 2 - SPACE) * CELL;
        return new Footprint(cells, Math.max(columns, rows), middleX, middleY);
    }

    private static int column(double fromLeft, int columns) {
        return Math.clamp(Math.round(fromLeft / CELL) + SPACE, SPACE, columns - 1 - SPACE);
    }

    private static int cell(int column, int row) {
        return (column + 0x8000) | ((row + 0x8000) << 16);
    }
}
