package reeb.plugins.explorer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;

/** Results to show: features with names, a map, a graph and figures of some rows with pictures. */
final class Examples {
    static final int ROWS = 300;

    private Examples() {}

    static Explorer explorer(Optional<String> colour, int neighbors, int pictures) {
        return new Explorer(
                new LensLayout(),
                colour,
                neighbors,
                new AllPairs(),
                new PlainEuclidean(),
                pictures,
                Optional.empty(),
                64,
                Explorer.Content.PAGE);
    }

    /** Writes graphs alone, as a page of {@link #explorer} reads them. */
    static Explorer graphs() {
        return new Explorer(
                new LensLayout(),
                Optional.empty(),
                3,
                new AllPairs(),
                new PlainEuclidean(),
                62,
                Optional.empty(),
                64,
                Explorer.Content.GRAPHS);
    }

    static Explorer explorer() {
        return explorer(Optional.empty(), 3, 62);
    }

    static Dataset features() {
        byte[] pixels = new byte[ROWS * 24];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 5);
        }
        Table table = new Table(List.of(
                new Column.Texts(
                        "note",
                        IntStream.range(0, ROWS).mapToObj(Examples::note).toList()),
                new Column.Categories(
                        "label",
                        IntStream.range(0, ROWS).map(row -> row % 7 - 1).toArray(),
                        List.of("a", "b", "c", "d", "e", "f")),
                new Column.Numbers("tenths", values(row -> row % 10 == 4 ? Double.NaN : row / 10.0)),
                new Column.Numbers("fine", values(row -> Math.sqrt(row))),
                new Column.Numbers("day", Scale.DATE, values(row -> 19_000 + row))));
        return new Dataset(
                        Points.of(ROWS, 3, values(3 * ROWS, i -> Math.sin(i * 1.7))),
                        table,
                        Optional.of(new Images(Points.of(ROWS, 24, pixels), 6, 4, 1)))
                .numbered(Rows.of(IntStream.range(0, ROWS).map(row -> 3 * row).toArray()))
                .named(List.of("length", "width", "depth"));
    }

    private static String note(int row) {
        return row % 4 == 1 ? "" : "row " + row + " \u00e4\u4e2d";
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static double[] values(IntToDoubleFunction value) {
        return values(ROWS, value);
    }

    static Points map() {
        return Points.of(ROWS, 2, values(2 * ROWS, i -> (i * 7919 % 601) / (i % 2 == 0 ? 10.0 : -3.0)));
    }

    /** Three nodes in a row, of which neighbours share rows; the last rows are noise. */
    static Network network() {
        List<Node> nodes = List.of(node(0, 0, 120), node(1, 100, 220), node(2, 210, 280));
        Fate[] fates = new Fate[ROWS];
        Arrays.setAll(fates, row -> row < 280 ? Fate.KEPT : Fate.NOISE);
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {0, 1, 20, 1, 2, 10},
                Points.of(ROWS, 2, values(2 * ROWS, i -> i % 2 == 0 ? i / 2 : (i / 2) % 30)),
                reeb.api.graph.Ledger.of(List.of(fates)));
        return new Network(graph, features(), "Things", Map.of("seed", "7"));
    }

    private static Node node(int patch, int first, int end) {
        return new Node(Rows.of(IntStream.range(first, end).toArray()), patch, 0);
    }

    static Scene scene() {
        return scene(Map.of("map", features().with(map())));
    }

    /** Shows the features, more views, the graph and figures. */
    static Scene scene(Map<String, Dataset> more) {
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("features", new View(features(), "Things", Map.of()));
        more.forEach((step, data) -> views.put(step, new View(data, "Things", Map.of("seed", "7"))));
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put("graph", network());
        Table figures = new Table(List.of(new Column.Numbers("k", 1, 5), new Column.Numbers("accuracy", 0.5, 0.75)));
        return new Scene("Things", views, networks, List.of(new Evaluation("accuracy", figures)));
    }
}
