package reeb.kernels.simd;

import reeb.kernels.loops.Tiles;

/** Offers the tiles on vectors. To be touched only where the module {@code jdk.incubator.vector} is there. */
public final class VectorTiles {
    private VectorTiles() {}

    /**
     * Makes tiles for a width.
     *
     * @param bits at least 256
     * @return tiles on vectors of 256 or 512 bits
     */
    public static Tiles of(int bits) {
        return bits >= 512 ? new WideTiles() : new NarrowTiles();
    }
}
