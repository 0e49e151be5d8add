package reeb.kernels.linear;

import reeb.api.Run;
import reeb.kernels.loops.Tiles;

/**
 * A growing sum of products of columns: S = X'X for an X of m columns that arrives in chunks of rows.
 *
 * <p>Each entry is summed by one thread, chunk after chunk, so threads change nothing; sums within a chunk stay in
 * registers.
 */
final class SymmetricProduct {
    private final Tiles tiles;
    private final int columns;

    /** For each panel the sums of its 16 columns with all columns up to its last: as tiles write them. */
    private final double[][] sums;

    SymmetricProduct(Tiles tiles, int columns) {
        this.tiles = tiles;
        this.columns = columns;
        this.sums = new double[Math.ceilDiv(columns, Tiles.DOUBLES)][];
        for (int panel = 0; panel < sums.length; panel++) {
            sums[panel] = new double[(panel + 1) * Tiles.DOUBLES * Tiles.DOUBLES];
        }
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

    /** Adds the products of a chunk, on and above the diagonal; the panels with most work come first. */
    void add(double[][] panels, Run run) {
        run.parallel(panels.length, piece -> {
            int right = panels.length - 1 - piece;
            double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
            for (int left = 0; left <= right; left++) {
                for (int offset = 0; offset < Tiles.DOUBLES; offset += Tiles.QUERIES) {
                    tiles.multiply(panels[left], offset, panels[right], products);
                    add(products, sums[right], (left * Tiles.DOUBLES + offset) * Tiles.DOUBLES);
                }
            }
        });
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
        double[][] full = new double[columns][columns];
        for (int row = 0; row < columns; row++) {
            for (int column = row; column < columns; column++) {
                int at = row * Tiles.DOUBLES + column % Tiles.DOUBLES;
                full[row][column] = sums[column / Tiles.DOUBLES][at] * scale;
                full[column][row] = full[row][column];
            }
        }
        return full;
    }
}
