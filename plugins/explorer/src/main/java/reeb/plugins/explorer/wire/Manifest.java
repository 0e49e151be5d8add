package reeb.plugins.explorer.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.MadeBy;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;
import reeb.toolkit.text.JsonWriter;

/**
 * What a page tells of a scene.
 *
 * @param title of the page
 * @param scene the results
 * @param columns of the rows
 * @param graphs of the scene, placed and labelled
 * @param pictures of the rows
 * @param nearest neighbours of the rows
 * @param colour the column that colours at first
 */
public record Manifest(
        String title,
        Scene scene,
        Table columns,
        List<GraphEntry> graphs,
        Optional<PictureEntry> pictures,
        Optional<Nearest> nearest,
        Optional<String> colour) {
    static final int FORMAT = 1;

    /** Copies the list. */
    public Manifest {
        graphs = List.copyOf(graphs);
    }

    /** Tells whether a view is shown as a map. */
    public static boolean map(View view) {
        return view.data().points().columns() == 2;
    }

    /**
     * Writes the manifest and makes what it names.
     *
     * @param beside what a file beside the page would be called
     * @param within most bytes of blobs that the page itself holds
     * @throws InputException where it is too much to show
     */
    public Payload payload(String beside, long within, Run run) throws IOException {
        RowOrder order = RowOrder.of(scene);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Blobs blobs = new Blobs();
        List<Blob> made;
        boolean apart;
        try (JsonWriter json = new JsonWriter(text)) {
            json.open('{');
            head(order, json, blobs.from(Blobs.Turn.LATER));
            boolean graphFirst = maps(order, json, blobs, run);
            columns(order, json, blobs);
            GraphEntry.writeAll(graphs, order, json, blobs.from(graphFirst ? Blobs.Turn.FIRST : Blobs.Turn.LATER));
            EvaluationEntry.writeAll(scene.evaluations(), json, blobs.from(Blobs.Turn.LATER));
            if (nearest.isPresent()) {
                nearest.get().write(order, json, blobs.from(Blobs.Turn.LATER));
            }
            if (pictures.isPresent()) {
                pictures.get().write(order, json, blobs.from(Blobs.Turn.LAST));
            }
            run.reserve(
                    blobs.largest(),
                    "a page of " + order.size() + " rows; take fewer rows, smaller 'pictures' or fewer 'neighbors'");
            made = blobs.made(run);
            apart = Payload.size(made) > within;
            blobs(made, apart ? Optional.of(beside) : Optional.empty(), json);
            json.close('}');
        }
        return new Payload(text.toString(StandardCharsets.UTF_8).strip(), made, apart);
    }

    private static void blobs(List<Blob> made, Optional<String> beside, JsonWriter json) throws IOException {
        long bytes = Payload.size(made);
        if (bytes > Payload.MOST) {
            throw new InputException("explorer: a page shows at most " + (Payload.MOST >> 20)
                    + " MiB, but this one would need " + ((bytes >> 20) + 1)
                    + "; take fewer rows or columns, smaller 'pictures' or fewer 'neighbors'");
        }
        if (beside.isPresent()) {
            json.line().name("data").open('{').name("path").string(beside.get());
            json.name("bytes").number(Sha256.BYTES + bytes);
            json.name("mark")
                    .string(HexFormat.of().formatHex(Payload.mark(made)))
                    .close('}');
        }
        json.line().name("blobs").open('{');
        long at = Sha256.BYTES;
        for (Blob blob : made) {
            blob.describe(json, beside.isPresent() ? OptionalLong.of(at) : OptionalLong.empty());
            at += blob.size();
        }
        json.close('}');
    }

    private void head(RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        json.name("format").number(FORMAT).name("title").string(title);
        json.name("version")
                .string(Optional.ofNullable(Manifest.class.getPackage().getImplementationVersion())
                        .orElse(""));
        json.name("rows").number(order.size());
        if (colour.isPresent()) {
            json.name("colour").string(colour.get());
        }
        Dataset rows = scene.rows();
        json.name("numbers")
                .string(blobs.numbers("numbers", BlobType.I32, order.size(), place -> rows.number(order.row(place))));
    }

    /**
     * Writes the maps, and names the view that the page opens on where that is none of them.
     *
     * @return whether the page opens on its first graph
     */
    private boolean maps(RowOrder order, JsonWriter json, Blobs blobs, Run run) throws IOException {
        Map<String, View> maps = maps();
        boolean graphFirst = graphFirst(maps.keySet());
        json.line().name("maps").open('[');
        int number = 0;
        for (Map.Entry<String, View> map : maps.entrySet()) {
            blobs.from(number == 0 && !graphFirst ? Blobs.Turn.FIRST : Blobs.Turn.LATER);
            new MapEntry(map.getKey(), map.getValue(), order).write("map" + number++, json, blobs, run);
        }
        json.close(']');
        if (graphFirst) {
            json.name("view").string("graph:0");
        }
        return graphFirst;
    }

    /** Finds the maps by the names of their steps. Steps that cluster a map or add columns to it show the same places again. */
    private Map<String, View> maps() {
        Map<String, View> maps = new LinkedHashMap<>();
        for (Map.Entry<String, View> view : scene.views().entrySet()) {
            Points points = view.getValue().data().points();
            if (map(view.getValue())
                    && maps.values().stream()
                            .noneMatch(other -> same(other.data().points(), points))) {
                maps.put(view.getKey(), view.getValue());
            }
        }
        return maps;
    }

    /**
     * Tells whether the page opens on its first graph, as it does where the maps are steps on the way to it, such as its lens: then
     * the graph is what was sought.
     */
    private boolean graphFirst(Set<String> maps) {
        return !graphs.isEmpty()
                && graphs.getFirst().network().steps().stream()
                        .map(MadeBy::step)
                        .collect(Collectors.toSet())
                        .containsAll(maps);
    }

    private static boolean same(Points one, Points other) {
        return one == other
                || IntStream.range(0, one.rows())
                        .allMatch(row -> Double.compare(one.at(row, 0), other.at(row, 0)) == 0
                                && Double.compare(one.at(row, 1), other.at(row, 1)) == 0);
    }

    private void columns(RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        json.line().name("columns").open('[');
        int number = 0;
        for (Column column : columns.columns()) {
            blobs.from(colour.equals(Optional.of(column.name())) ? Blobs.Turn.FIRST : Blobs.Turn.LATER);
            new ColumnEntry("column" + number++, column, order::row).write(json, blobs);
        }
        json.close(']');
    }
}
