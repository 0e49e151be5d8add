package reeb.kernels;

/** Lets the virtual machine compile the tiles on shallow panels, where that takes least time. */
final class WarmUp {
    /** About twice as many calls as the compilers wait for. */
    private static final int CALLS = 10_000;

    private static final int DEPTH = 16;

    private WarmUp() {}

    static void run(Tiles tiles) {
        float[] singles = new float[DEPTH * Tiles.FLOATS];
        double[] doubles = new double[DEPTH * Tiles.DOUBLES];
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        float[] limits = new float[2 * Tiles.FLOATS];
        ProductTile tile = new ProductTile();
        for (int call = 0; call < CALLS && !Thread.currentThread().isInterrupted(); call++) {
            tiles.multiply(doubles, 0, doubles, products);
            tiles.multiply(singles, 0, singles, tile.products());
            tiles.reach(tile, limits, 0, Tiles.FLOATS);
        }
    }
}
