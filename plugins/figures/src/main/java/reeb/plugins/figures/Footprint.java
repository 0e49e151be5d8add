package reeb.plugins.figures;

import java.util.Arrays;
import java.util.BitSet;

/** The cells of a grid that a component covers with some space around it, relative to the cell at its middle. */
final class Footprint {
    /** Side of a cell, in lengths of an edge. */
    private static final double CELL = 0.5;
    /** How far from a node or an edge a cell is still covered, in cells. */
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
        Canvas canvas = new Canvas(left, low, cellsOf(width), cellsOf(height));
        for (int node = 0; node < component.x().length; node++) {
            canvas.cover(component, node);
        }
        return canvas.footprint(left + width / 2, low + height / 2);
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

    /** The cells while they are being covered. */
    private record Canvas(double left, double low, int columns, int rows, BitSet covered) {
        Canvas(double left, double low, int columns, int rows) {
            this(left, low, columns, rows, new BitSet(columns * rows));
        }

        void cover(Placement component, int node) {
            Subgraph graph = component.graph();
            cover(component.x()[node], component.y()[node]);
            for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
                int other = graph.neighbours()[i];
                if (other > node) {
                    cover(component, node, other);
                }
            }
        }

        private void cover(Placement component, int a, int b) {
            double dx = component.x()[b] - component.x()[a];
            double dy = component.y()[b] - component.y()[a];
            int steps = (int) Math.min(MAX_SIDE, Math.ceil(Math.hypot(dx, dy) / CELL));
            for (int step = 1; step < steps; step++) {
                cover(component.x()[a] + dx * step / steps, component.y()[a] + dy * step / steps);
            }
        }

        private void cover(double x, double y) {
            int column = Math.clamp(Math.round((x - left) / CELL) + SPACE, SPACE, columns - 1 - SPACE);
            int row = Math.clamp(Math.round((y - low) / CELL) + SPACE, SPACE, rows - 1 - SPACE);
            for (int r = row - SPACE; r <= row + SPACE; r++) {
                covered.set(r * columns + column - SPACE, r * columns + column + SPACE + 1);
            }
        }

        /** Fills what lies between covered cells both in its row and in its column, so that nothing gets enclosed. */
        Footprint footprint(double middleX, double middleY) {
            int[] top = new int[columns];
            int[] bottom = new int[columns];
            Arrays.fill(bottom, Integer.MAX_VALUE);
            Arrays.fill(top, -1);
            covered.stream().forEach(cell -> {
                top[cell % columns] = Math.max(top[cell % columns], cell / columns);
                bottom[cell % columns] = Math.min(bottom[cell % columns], cell / columns);
            });
            BitSet filled = new BitSet(columns * rows);
            for (int row = 0; row < rows; row++) {
                int first = covered.nextSetBit(row * columns);
                int last = covered.previousSetBit((row + 1) * columns - 1);
                for (int cell = first; cell >= 0 && cell <= last; cell++) {
                    filled.set(cell, row >= bottom[cell % columns] && row <= top[cell % columns]);
                }
            }
            int[] cells = filled.stream().map(this::relative).toArray();
            return new Footprint(cells, Math.max(columns, rows), middleX, middleY);
        }

        private int relative(int cell) {
            return (cell % columns - columns / 2 + 0x8000) | ((cell / columns - rows / 2 + 0x8000) << 16);
        }
    }
}
