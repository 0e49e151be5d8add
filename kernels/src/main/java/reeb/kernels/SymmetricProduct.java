package reeb.kernels;

import reeb.api.Run;

/**
 * A growing sum of products of columns: S = X'X for an X of m columns that arrives in chunks of rows.
 *
 * <p>Each entry is summed by one thread, chunk after chunk, so threads change nothing; sums within a chunk stay in
 * registers.
 */
final class SymmetricProduct {
    private final Tiles tiles;
    private final double[][] sums;

    SymmetricProduct(Tiles tiles, int columns) {
        this.tiles = tiles;
        this.sums = new double[columns][columns];
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

    /** Adds the products of a chunk, on and above the diagonal. */
    void add(double[][] panels, Run run) {
        Pieces.run(panels.length, run, piece -> {
            int right = panels.length - 1 - piece;
            double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
            for (int left = 0; left <= right; left++) {
                for (int offset = 0; offset < Tiles.DOUBLES; offset += Tiles.QUERIES) {
                    tiles.multiply(panels[left], offset, panels[right], products);
                    add(products, left * Tiles.DOUBLES + offset, right * Tiles.DOUBLES);
                }
            }
        });
    }

    private void add(double[] products, int row, int column) {
        int width = Math.min(Tiles.DOUBLES, sums.length - column);
        for (int i = 0; i < Math.min(Tiles.QUERIES, sums.length - row); i++) {
            double[] target = sums[row + i];
            for (int j = 0; j < width; j++) {
                target[column + j] += products[i * Tiles.DOUBLES + j];
            }
        }
    }

    /**
     * Ends the sum.
     *
     * @param scale a factor for all entries
     * @return m x m symmetric values, handed over
     */
    double[][] scaled(double scale) {
        for (int row = 0; row < sums.length; row++) {
            for (int column = row; column < sums.length; column++) {
                sums[row][column] *= scale;
                sums[column][row] = sums[row][column];
            }
        }
        return sums;
    }
}
