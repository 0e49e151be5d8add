package reeb.kernels.machine;

import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;

/** Lets the virtual machine compile tiles on few numbers. */
public final class TileWarmUp {
    /** About as many calls as the compilers wait for. */
    private static final int CALLS = 300;

    private static final int DEPTH = 16;

    private TileWarmUp() {}

    /** Calls each of the products so often that it is compiled. */
    public static void run(Tiles tiles) {
        float[] singles = new float[DEPTH * Tiles.FLOATS];
        double[] doubles = new double[DEPTH * Tiles.DOUBLES];
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        float[] limits = new float[Tiles.QUERIES + Tiles.FLOATS];
        ProductTile tile = new ProductTile();
        for (int call = 0; call < CALLS; call++) {
            tiles.multiply(doubles, 0, doubles, products);
            tiles.multiply(singles, 0, singles, tile.products());
            tiles.reach(tile, limits, 0, Tiles.QUERIES);
            tiles.squaredDistance(singles, singles);
        }
    }
}
