package reeb.cli.bench.machine;

import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;

/** Products of packed panels, as many and in the order of a strip of a search. */
public final class PackedTiles {
    private PackedTiles() {}

    /** Multiplies in single precision: 512 flops for each step of the depth and each tile. */
    public static float floats(int depth, int count) {
        float[][] panels = new float[8][depth * Tiles.FLOATS];
        float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            int offset = i % 4 * Tiles.QUERIES;
            Machine.tiles().multiply(panels[i / 4 % 4], offset, panels[4 + i / 16 % 4], products);
            sum += products[i % products.length];
        }
        return sum;
    }

    /** Multiplies in double precision: 256 flops for each step of the depth and each tile. */
    public static double doubles(int depth, int count) {
        double[][] panels = new double[8][depth * Tiles.DOUBLES];
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int offset = i % 2 * Tiles.QUERIES;
            Machine.tiles().multiply(panels[i / 2 % 4], offset, panels[4 + i / 8 % 4], products);
            sum += products[i % products.length];
        }
        return sum;
    }
}
