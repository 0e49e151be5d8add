package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.toolkit.text.JsonWriter;

/** A map of the rows in the manifest, and their places as blobs. */
final class MapEntry {
    private final String name;
    private final View view;
    private final Bounds bounds;
    private final RowOrder order;

    /**
     * Takes a view of two columns.
     *
     * @param name of the step that gave it
     */
    MapEntry(String name, View view, RowOrder order) {
        this.name = name;
        this.view = view;
        this.bounds = Bounds.of(view.data().points());
        this.order = order;
    }

    /** Writes the entry, and warns of rows without a place. */
    void write(String blob, JsonWriter json, Blobs blobs, Run run) throws IOException {
        json.line().open('{').name("name").string(name);
        json.name("positions")
                .string(blobs.numbers(
                        blob, BlobType.U16, 2 * order.size(), half -> bounds.part(order.row(half / 2), half % 2)));
        json.name("bounds").open('[');
        json.literal(Double.toString(bounds.least(0))).literal(Double.toString(bounds.least(1)));
        json.literal(Double.toString(bounds.greatest(0)))
                .literal(Double.toString(bounds.greatest(1)))
                .close(']');
        List<String> axes = view.data().features();
        if (!axes.isEmpty()) {
            json.name("axes").open('[').string(axes.get(0)).string(axes.get(1)).close(']');
        }
        cells(json);
        unplaced(blob, json, blobs, run);
        facts(view.told(), json);
        json.close('}');
    }

    /** Says how many cells there are where each row has one of its own and most cells have a row. */
    private void cells(JsonWriter json) throws IOException {
        Points points = view.data().points();
        double across = 1 + bounds.greatest(0);
        double down = 1 + bounds.greatest(1);
        boolean dense = order.size() > 1
                && bounds.least(0) >= 0
                && bounds.least(1) >= 0
                && across * down <= 2.0 * order.size() + across + down;
        if (dense && ownCells(points, (int) across, (int) (across * down))) {
            json.name("grid").open('[').number((int) across).number((int) down).close(']');
        }
    }

    private static boolean ownCells(Points points, int across, int cells) {
        BitSet taken = new BitSet(cells);
        for (int row = 0; row < points.rows(); row++) {
            double x = points.at(row, 0);
            double y = points.at(row, 1);
            if (!(x >= 0 && y >= 0 && x == Math.rint(x) && y == Math.rint(y))) {
                return false;
            }
            int cell = ((int) y) * across + (int) x;
            if (taken.get(cell)) {
                return false;
            }
            taken.set(cell);
        }
        return true;
    }

    private void unplaced(String blob, JsonWriter json, Blobs blobs, Run run) throws IOException {
        int[] places = IntStream.range(0, order.size())
                .filter(place -> !bounds.placed(order.row(place)))
                .toArray();
        if (places.length > 0) {
            run.warn(places.length + " rows have no finite place in '" + name + "' and are not drawn there");
            json.name("unplaced")
                    .string(blobs.numbers(blob + ".unplaced", BlobType.U32, places.length, index -> places[index]));
        }
    }

    /** Writes how a result was made, a line for each fact. */
    static void facts(Map<String, String> facts, JsonWriter json) throws IOException {
        json.name("facts").open('[');
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            json.string(fact.getKey() + ": " + fact.getValue());
        }
        json.close(']');
    }
}
