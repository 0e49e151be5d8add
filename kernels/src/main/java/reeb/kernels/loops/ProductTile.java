package reeb.kernels.loops;

/** Room for one tile of single precision and its comparison with limits; for one thread. */
public final class ProductTile {
    private final float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
    private final int[] reached = new int[Tiles.QUERIES];

    /** Makes an empty tile. */
    public ProductTile() {}

    /**
     * Gives the products themselves, for kernels to write and read.
     *
     * @return 8 x 32 values
     */
    public float[] products() {
        return products;
    }

    /**
     * Gives one bit mask per row, for kernels to write and read.
     *
     * @return 8 masks; bit c is column c
     */
    public int[] reached() {
        return reached;
    }
}
