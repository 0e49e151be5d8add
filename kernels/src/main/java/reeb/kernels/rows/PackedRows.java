package reeb.kernels.rows;

import java.util.function.Supplier;
import reeb.api.Run;
import reeb.kernels.base.RowMemory;
import reeb.kernels.loops.Tiles;

/** Rows in single precision, 32 side by side in each panel, and the squared length of each as it was rounded. */
public final class PackedRows {
    private static final int PANELS_AT_A_TIME = 8;

    private final float[][] panels;
    private final double[] squaredNorms;

    /**
     * Takes panels to be filled.
     *
     * @param panels each d x 32 values, column by column; kept
     * @param squaredNorms squared lengths of their rows, 0 for those that fill the last panel; kept
     */
    public PackedRows(float[][] panels, double[] squaredNorms) {
        this.panels = panels;
        this.squaredNorms = squaredNorms;
    }

    /**
     * Packs rows. O(n d), 4 n d bytes.
     *
     * @param rows n
     * @param columns d
     * @param reader makes a reader of rows for each thread
     * @param run this execution
     * @return n rows, with zeros up to a whole panel
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static PackedRows of(int rows, int columns, Supplier<RoundedReader> reader, Run run) {
        RowMemory.reserve(rows, 4L * columns + 8, run);
        float[][] panels = new float[Math.ceilDiv(rows, Tiles.FLOATS)][];
        double[] squaredNorms = new double[panels.length * Tiles.FLOATS];
        run.chunks(panels.length, PANELS_AT_A_TIME, (from, to) -> {
            RoundedReader rounded = reader.get();
            float[] buffer = new float[Tiles.FLOATS * columns];
            for (int panel = from; panel < to; panel++) {
                int first = panel * Tiles.FLOATS;
                int count = Math.min(Tiles.FLOATS, rows - first);
                for (int lane = 0; lane < count; lane++) {
                    rounded.read(first + lane, buffer, lane * columns);
                }
                panels[panel] = new float[columns * Tiles.FLOATS];
                transpose(buffer, columns, count, panels[panel]);
                addSquares(panels[panel], squaredNorms, first);
            }
        });
        return new PackedRows(panels, squaredNorms);
    }

    /**
     * Turns rows into a panel, reading and writing whole lines of the cache: far faster than to spread each row over the
     * panel.
     *
     * @param buffer rows x columns values
     * @param columns d
     * @param rows at most 32
     * @param panel d x 32 values, overwritten
     */
    public static void transpose(float[] buffer, int columns, int rows, float[] panel) {
        for (int column = 0; column < columns; column++) {
            int at = column * Tiles.FLOATS;
            for (int lane = 0, from = column; lane < rows; lane++, from += columns) {
                panel[at + lane] = buffer[from];
            }
        }
    }

    /**
     * Sums the squares of all rows of a panel at once, in the order of the columns.
     *
     * @param panel d x 32 values
     * @param squaredNorms takes 32 sums
     * @param first index of the first of them
     */
    public static void addSquares(float[] panel, double[] squaredNorms, int first) {
        double[] sums = new double[Tiles.FLOATS];
        for (int step = 0; step < panel.length; step += Tiles.FLOATS) {
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                sums[lane] += (double) panel[step + lane] * panel[step + lane];
            }
        }
        System.arraycopy(sums, 0, squaredNorms, first, Tiles.FLOATS);
    }

    /**
     * Counts the panels.
     *
     * @return n / 32, rounded up
     */
    public int panels() {
        return panels.length;
    }

    /**
     * Gives a panel of 32 rows.
     *
     * @param index from 0 to panels - 1
     * @return d x 32 values, column by column, zeros behind the last row; not a copy
     */
    public float[] panel(int index) {
        return panels[index];
    }

    /**
     * Gives the squared length of a row.
     *
     * @param row from 0 to 32 panels - 1
     * @return 0 for those that fill the last panel
     */
    public double squaredNorm(int row) {
        return squaredNorms[row];
    }

    /** Gives the largest squared length; not-a-number if any is. */
    public double largestSquaredNorm() {
        double largest = 0;
        for (double norm : squaredNorms) {
            largest = Math.max(largest, norm);
        }
        return largest;
    }
}
