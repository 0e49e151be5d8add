package reeb.plugins.explorer.wire;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.scene.Scene;

/** The order of rows on the wire: along a Hilbert curve of a map, so that rows that are near on it are near in all blobs. */
public final class RowOrder {
    private final int[] rows;
    private final int[] places;

    private RowOrder(int[] rows) {
        this.rows = rows;
        this.places = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
    }

    /** Orders the rows of a scene along its first map; where it has none, they stay as they are. */
    static RowOrder of(Scene scene) {
        return scene.views().values().stream()
                .filter(Manifest::map)
                .findFirst()
                .map(view -> along(view.data().points()))
                .orElseGet(() -> kept(scene.rows().points().rows()));
    }

    /** Leaves n rows in their order. */
    public static RowOrder kept(int rows) {
        return new RowOrder(IntStream.range(0, rows).toArray());
    }

    /** Orders the rows of a map of two columns; rows in one cell of the curve by their numbers. O(n log n). */
    public static RowOrder along(Points map) {
        Bounds bounds = Bounds.of(map);
        long[] keys = new long[map.rows()];
        Arrays.setAll(keys, row -> Hilbert.along(bounds.part(row, 0), bounds.part(row, 1)) << 31 | row);
        Arrays.sort(keys);
        return new RowOrder(Arrays.stream(keys)
                .mapToInt(key -> (int) key & Integer.MAX_VALUE)
                .toArray());
    }

    /** Counts the rows. */
    public int size() {
        return rows.length;
    }

    /** Tells which row is at a place. */
    public int row(int place) {
        return rows[place];
    }

    /** Tells where a row is. */
    public int place(int row) {
        return places[row];
    }
}
