package reeb.kernels.approximate;

import java.util.Arrays;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.PackedRows;

/**
 * Squared Euclidean distances: of single pairs by differences, of groups by products of packed panels.
 *
 * <p>A group is moved such that one of its rows is at the origin, since products lose what differences of long rows have.
 */
final class EuclideanMeasure implements RowMeasure {
    private static final int GROUP = 1024;

    private final Tiles tiles;
    private final FlatRows rows;
    private final ProductTile tile = new ProductTile();
    private final int[] reached = new int[Tiles.QUERIES];
    private final float[] buffer;
    private float[][] panels = {};

    /** What products of each row must reach, less half the column's squared norm; then half of all squared norms. */
    private float[] limits = {};

    private int norms;

    /** The lists of the rows of a group, while it is compared. */
    private NearestLists near = new NearestLists(0, 1);

    EuclideanMeasure(Tiles tiles, FlatRows rows) {
        this.tiles = tiles;
        this.rows = rows;
        this.buffer = new float[Tiles.FLOATS * rows.columns()];
    }

    @Override
    public int group() {
        return GROUP;
    }

    @Override
    public void measure(int place, int[] others, int count, float[] distances) {
        for (int i = 0; i < count; i++) {
            distances[i] = rows.squaredDistance(place, others[i]);
        }
    }

    @Override
    public int compare(int[] places, int first, int end, NearestLists lists) {
        int size = end - first;
        near = lists;
        pack(places, first, size);
        bound(size);
        int found = 0;
        for (int column = 0; column < size; column += Tiles.FLOATS) {
            int last = Math.min(size, column + Tiles.FLOATS);
            for (int row = 0; row < last; row += Tiles.QUERIES) {
                if (visit(row, column)) {
                    found += collect(row, column, places, first);
                }
            }
        }
        return found;
    }

    private void bound(int size) {
        Arrays.fill(limits, Float.POSITIVE_INFINITY);
        double[] squares = new double[norms];
        for (int panel = 0; panel * Tiles.FLOATS < size; panel++) {
            PackedRows.addSquares(panels[panel], squares, panel * Tiles.FLOATS);
        }
        for (int i = 0; i < size; i++) {
            limits[norms + i] = (float) (squares[i] / 2);
            limit(i);
        }
    }

    private void pack(int[] places, int first, int size) {
        int columns = rows.columns();
        int count = Math.ceilDiv(size, Tiles.FLOATS);
        if (panels.length < count) {
            panels = new float[count][columns * Tiles.FLOATS];
            limits = new float[2 * count * Tiles.FLOATS];
        }
        norms = limits.length / 2;
        int origin = places[first + size / 2];
        for (int panel = 0; panel < count; panel++) {
            int start = panel * Tiles.FLOATS;
            int width = Math.min(Tiles.FLOATS, size - start);
            for (int lane = 0; lane < width; lane++) {
                subtract(places[first + start + lane], origin, lane * columns);
            }
            Arrays.fill(panels[panel], 0);
            PackedRows.transpose(buffer, columns, width, panels[panel]);
        }
    }

    private void subtract(int place, int origin, int into) {
        float[] values = rows.block(place);
        float[] base = rows.block(origin);
        int start = rows.start(place);
        int from = rows.start(origin);
        for (int column = 0; column < rows.columns(); column++) {
            buffer[into + column] = values[start + column] - base[from + column];
        }
    }

    private void limit(int index) {
        limits[index] = limits[norms + index] - near.threshold(index) / 2;
    }

    /** Computes the tile of 8 rows and 32 columns; tells whether any pair is near enough for one of its rows. */
    private boolean visit(int row, int column) {
        float[] queries = panels[row / Tiles.FLOATS];
        tiles.multiply(queries, row % Tiles.FLOATS, panels[column / Tiles.FLOATS], tile.products());
        boolean any = tiles.reach(tile, limits, row, norms + column);
        System.arraycopy(tile.reached(), 0, reached, 0, reached.length);
        return tiles.reach(tile, limits, norms + row, column) || any;
    }

    /** Offers the pairs of a tile that are near enough, and above the diagonal. */
    private int collect(int row, int column, int[] places, int first) {
        int found = 0;
        for (int line = 0; line < Tiles.QUERIES; line++) {
            int index = row + line;
            long bits = (reached[line] | tile.reached()[line]) & 0xffffffffL;
            if (column <= index) {
                bits &= -2L << (index - column);
            }
            for (; bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                float product = tile.products()[line * Tiles.FLOATS + bit];
                float half = limits[norms + index] + limits[norms + column + bit] - product;
                float distance = Math.max(0, 2 * half);
                found += offer(index, places[first + column + bit], distance);
                found += offer(column + bit, places[first + index], distance);
            }
        }
        return found;
    }

    private int offer(int index, int other, float distance) {
        if (!near.offer(index, other, distance)) {
            return 0;
        }
        limit(index);
        return 1;
    }
}
