package reeb.plugins.explorer.wire;

/**
 * The Hilbert curve through the 65,536 x 65,536 cells of a square: cells that follow each other on it are side by side (Hilbert,
 * <i>Ueber die stetige Abbildung einer Linie auf ein Flaechenstueck</i>, Math. Ann. 38, 1891).
 */
final class Hilbert {
    private static final int ORDER = 16;

    private Hilbert() {}

    /**
     * Tells how far along the curve a cell comes.
     *
     * @param x the cell's column, from 0 to 65,535
     * @param y the cell's line, from 0 to 65,535
     * @return from 0 to 2^32 - 1, different for each cell
     */
    static long along(int x, int y) {
        int column = x;
        int line = y;
        long along = 0;
        for (int side = 1 << (ORDER - 1); side > 0; side >>= 1) {
            boolean right = (column & side) != 0;
            boolean upper = (line & side) != 0;
            int quarter = right ? upper ? 2 : 3 : upper ? 1 : 0;
            along = along << 2 | quarter;
            if (!upper) {
                int mirrored = right ? ~line : line;
                line = right ? ~column : column;
                column = mirrored;
            }
        }
        return along;
    }
}
