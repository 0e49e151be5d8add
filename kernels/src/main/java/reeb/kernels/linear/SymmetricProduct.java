package reeb.kernels.linear;

import org.jspecify.annotations.Nullable;
import reeb.api.Run;
import reeb.api.spread.Blocks;
import reeb.kernels.base.OrderedSum;
import reeb.kernels.loops.Tiles;

/**
 * A growing sum of products of columns: S = X'X for an X of m columns that arrives in chunks of rows.
 *
 * <p>Each entry is summed by one thread, chunk after chunk, so threads change nothing; sums within a chunk stay in
 * registers. Where the chunks are those of blocks of rows, they are summed up in the shape of {@link OrderedSum}.
 */
final class SymmetricProduct {
    /** Panels that one thread takes together: with a chunk of 512 rows, 256 KB. */
    private static final int PANELS_TOGETHER = 4;

    /** At least so many pieces of work, so that threads end at about the same time. */
    private static final int PIECES = 32;

    private final Tiles tiles;
    private final int columns;

    /** For each panel the sums of its 16 columns with all columns up to its last: as tiles write them. */
    private double[][] sums;

    /** The sums of the blocks before in this group, once there are some. */
    private double @Nullable [][] group;

    /** The sums of the groups before, once there are some. */
    private double @Nullable [][] total;

    private int blocks;

    SymmetricProduct(Tiles tiles, int columns) {
        this.tiles = tiles;
        this.columns = columns;
        this.sums = zeros(columns);
    }

    private static double[][] zeros(int columns) {
        double[][] zeros = new double[Math.ceilDiv(columns, Tiles.DOUBLES)][];
        for (int panel = 0; panel < zeros.length; panel++) {
            zeros[panel] = new double[(panel + 1) * Tiles.DOUBLES * Tiles.DOUBLES];
        }
        return zeros;
    }

    /** Ends a block of rows behind which another one comes. */
    void endBlock() {
        group = added(sums, group);
        if (++blocks == Blocks.GROUP) {
            blocks = 0;
            total = added(group, total);
            group = null;
        }
        sums = zeros(columns);
    }

    /** Adds sums to those before, which they are themselves where there are none. */
    private static double[][] added(double[][] more, double @Nullable [][] before) {
        if (before == null) {
            return more;
        }
        for (int panel = 0; panel < more.length; panel++) {
            OrderedSum.add(more[panel], before[panel]);
        }
        return before;
    }

    /**
     * Makes room for a chunk.
     *
     * @param columns m
     * @param depth rows of the chunk
     * @return panels of 16 columns, all zeros
     */
    static double[][] panels(int columns, int depth) {
        return new double[Math.ceilDiv(columns, Tiles.DOUBLES)][depth * Tiles.DOUBLES];
    }

    /**
     * Adds the products of a chunk, on and above the diagonal; the panels with most work come first. Each panel that is fetched is
     * multiplied with several, which stay in the cache.
     */
    void add(double[][] panels, Run run) {
        int together = Math.clamp(panels.length / PIECES, 1, PANELS_TOGETHER);
        run.parallel(Math.ceilDiv(panels.length, together), piece -> {
            int end = panels.length - piece * together;
            int first = Math.max(0, end - together);
            double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
            for (int left = 0; left < end; left++) {
                for (int right = Math.max(left, first); right < end; right++) {
                    add(panels[left], panels[right], products, sums[right], left * Tiles.DOUBLES * Tiles.DOUBLES);
                }
            }
        });
    }

    private void add(double[] left, double[] right, double[] products, double[] target, int start) {
        for (int offset = 0; offset < Tiles.DOUBLES; offset += Tiles.QUERIES) {
            tiles.multiply(left, offset, right, products);
            add(products, target, start + offset * Tiles.DOUBLES);
        }
    }

    /** Adds a tile to what is there. */
    static void add(double[] products, double[] target, int start) {
        for (int i = 0; i < products.length; i++) {
            target[start + i] += products[i];
        }
    }

    /**
     * Ends the sum.
     *
     * @param scale a factor for all entries
     * @return m x m symmetric values, handed over
     */
    double[][] scaled(double scale) {
        double[][] all = added(added(sums, group), total);
        double[][] full = new double[columns][columns];
        for (int row = 0; row < columns; row++) {
            for (int column = row; column < columns; column++) {
                int at = row * Tiles.DOUBLES + column % Tiles.DOUBLES;
                full[row][column] = all[column / Tiles.DOUBLES][at] * scale;
                full[column][row] = full[row][column];
            }
        }
        return full;
    }
}
