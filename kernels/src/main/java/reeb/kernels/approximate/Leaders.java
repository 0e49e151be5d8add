package reeb.kernels.approximate;

import java.util.Arrays;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.PackedRows;

/** Some rows that others gather about, packed for products. */
final class Leaders {
    /** 32 leaders each, zeros behind the last. */
    final float[][] panels;

    /** Halves of the leaders' squared lengths, infinite behind the last. */
    final float[] halves;

    /**
     * Packs rows. O(m d).
     *
     * @param rows of which leaders are drawn
     * @param places the leaders
     */
    Leaders(FlatRows rows, int[] places) {
        panels = new float[Math.ceilDiv(places.length, Tiles.FLOATS)][rows.columns() * Tiles.FLOATS];
        halves = new float[panels.length * Tiles.FLOATS];
        Arrays.fill(halves, Float.POSITIVE_INFINITY);
        float[] buffer = new float[rows.columns() * Tiles.FLOATS];
        double[] squares = new double[Tiles.FLOATS];
        for (int panel = 0; panel < panels.length; panel++) {
            int first = panel * Tiles.FLOATS;
            int count = Math.min(Tiles.FLOATS, places.length - first);
            read(rows, places, first, count, buffer);
            PackedRows.transpose(buffer, rows.columns(), count, panels[panel]);
            PackedRows.addSquares(panels[panel], squares, 0);
            for (int lane = 0; lane < count; lane++) {
                halves[first + lane] = (float) (squares[lane] / 2);
            }
        }
    }

    /** Copies some rows, one after the other. */
    static void read(FlatRows rows, int[] places, int first, int count, float[] buffer) {
        for (int lane = 0; lane < count; lane++) {
            int place = places[first + lane];
            System.arraycopy(rows.block(place), rows.start(place), buffer, lane * rows.columns(), rows.columns());
        }
    }
}
