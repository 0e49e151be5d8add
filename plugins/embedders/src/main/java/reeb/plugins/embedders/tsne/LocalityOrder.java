package reeb.plugins.embedders.tsne;

import java.util.Arrays;

/** Orders rows along a curve that fills the map, so that near ones have near numbers: Morton's. O(n log n). */
final class LocalityOrder {
    /** Cells along an axis, as a power of 2. */
    private static final int BITS = 10;

    private LocalityOrder() {}

    /**
     * Orders rows.
     *
     * @param places axis by axis
     * @param rows n
     * @return the numbers of the rows in the new order
     */
    static int[] of(float[][] places, int rows) {
        long[] keys = new long[rows];
        for (int axis = 0; axis < places.length; axis++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int row = 0; row < rows; row++) {
                least = Math.min(least, places[axis][row]);
                most = Math.max(most, places[axis][row]);
            }
            float scale = most > least ? ((1 << BITS) - 1) / (most - least) : 0;
            for (int row = 0; row < rows; row++) {
                keys[row] |= spread((int) ((places[axis][row] - least) * scale), places.length) << (32 + axis);
            }
        }
        for (int row = 0; row < rows; row++) {
            keys[row] |= row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Leaves room for the bits of the other axes. */
    private static long spread(int cell, int dimensions) {
        long spread = 0;
        for (int bit = 0; bit < BITS; bit++) {
            spread |= ((cell >> bit) & 1L) << (bit * dimensions);
        }
        return spread;
    }
}
