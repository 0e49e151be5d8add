package reeb.plugins.explorer.browser.driver;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
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
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;

/**
 * What the page under test shows: four groups of 60 rows, each a block of its own on the first map, of which the last has no
 * label. Rows are known by numbers from 1000 on.
 */
public final class ShownScene {
    public static final int ROWS = 240;
    public static final int GROUP = 60;
    public static final List<String> LABELS = List.of("oval", "stroke", "loop");

    /** The number of row 0. */
    public static final int FIRST = 1000;

    /** A text that would run, were it not text. */
    public static final String MARKUP = "<img src=x onerror=alert(1)>";

    /** Nearest other rows that the page tells of each row. */
    public static final int NEIGHBORS = 4;

    /** Pixels of a picture each way. */
    public static final int SIDE = 8;

    /** Rows of a block stand in lines of so many. */
    private static final int ACROSS = 10;

    /** From the first row of one block to the first of the next. */
    private static final double APART = 20;

    private ShownScene() {}

    /** Where a row lies on the first map: groups from left to right, the odd ones higher. */
    public static double[] place(int row) {
        int group = row / GROUP;
        int within = row % GROUP;
        return new double[] {group * APART + within % ACROSS, group % 2 * APART + Math.floorDiv(within, ACROSS)};
    }

    /** Where a row lies on the second map: the first, twice as large and upside down. */
    public static double[] turnedPlace(int row) {
        double[] place = place(row);
        return new double[] {2 * place[0], -2 * place[1]};
    }

    /** The grey of all pixels of a row's picture. */
    public static int shade(int row) {
        return 120 + row % 100;
    }

    public static Scene scene() {
        Dataset data = data();
        Map<String, String> facts = Map.of("seed", "7");
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("features", new View(data, "Shapes", facts));
        views.put("map", new View(data.with(points(ShownScene::place)), "Shapes", facts));
        views.put("turned", new View(data.with(points(ShownScene::turnedPlace)), "Shapes", facts));
        views.put(
                "cells",
                new View(data.with(points(row -> new double[] {row % 20, Math.floorDiv(row, 20)})), "Shapes", facts));
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put("graph", new Network(graph(data), data, "Shapes", facts));
        Table figures = new Table(List.of(new Column.Numbers("k", 1, 5), new Column.Numbers("accuracy", 0.5, 0.75)));
        return new Scene("Shapes", views, networks, List.of(new Evaluation("accuracy", figures)));
    }

    private static Points points(IntFunction<double[]> place) {
        return Points.of(ROWS, 2, values(2 * ROWS, i -> place.apply(i / 2)[i % 2]));
    }

    /** Features follow the map, so that the nearest rows of a row are those beside it. */
    private static Dataset data() {
        byte[] pixels = new byte[ROWS * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) shade(i / (SIDE * SIDE));
        }
        return new Dataset(
                        Points.of(ROWS, 3, values(3 * ROWS, i -> i % 3 == 2 ? 0 : place(i / 3)[i % 3])),
                        table(),
                        Optional.of(new Images(Points.of(ROWS, SIDE * SIDE, pixels), SIDE, SIDE, 1)))
                .numbered(Rows.of(IntStream.range(FIRST, FIRST + ROWS).toArray()))
                .named(List.of("across", "up", "depth"));
    }

    private static Table table() {
        return new Table(List.of(
                new Column.Categories(
                        "label",
                        IntStream.range(0, ROWS)
                                .map(row -> row / GROUP == LABELS.size() ? -1 : row / GROUP)
                                .toArray(),
                        LABELS),
                new Column.Numbers("slant", values(ROWS, row -> row % 10 == 4 ? Double.NaN : row / 2.0)),
                new Column.Numbers("turns", Scale.WHOLE, values(ROWS, row -> row % 6)),
                new Column.Numbers("day", Scale.DATE, values(ROWS, row -> 19_000 + row)),
                new Column.Categories(
                        MARKUP,
                        IntStream.range(0, ROWS).map(row -> row % 2).toArray(),
                        List.of("<b>bold</b>", "</script><script>alert(2)</script>")),
                new Column.Categories(
                        "street",
                        IntStream.range(0, ROWS).map(row -> row / 2).toArray(),
                        IntStream.range(0, ROWS / 2)
                                .mapToObj(i -> "street " + i)
                                .toList()),
                new Column.Texts(
                        "note",
                        IntStream.range(0, ROWS)
                                .mapToObj(row -> row % 5 == 1 ? "" : "note " + row + (row == 0 ? MARKUP : ""))
                                .toList())));
    }

    /** A path of three nodes in the first group, an edge in the second, a node alone in the third; all else is noise. */
    private static MapperGraph graph(Dataset data) {
        List<Node> nodes = List.of(
                node(0, 0, 30),
                node(1, 20, 44),
                node(2, 40, 60),
                node(3, 60, 110),
                node(4, 100, 120),
                node(5, 120, 180));
        Ledger.Fate[] fates = new Ledger.Fate[ROWS];
        Arrays.setAll(fates, row -> row < 180 ? Ledger.Fate.KEPT : Ledger.Fate.NOISE);
        return MapperGraph.of(
                nodes,
                new int[] {0, 1, 10, 1, 2, 4, 3, 4, 10},
                data.with(points(ShownScene::place)).points(),
                Ledger.of(List.of(fates)));
    }

    private static Node node(int patch, int first, int end) {
        return new Node(Rows.of(IntStream.range(first, end).toArray()), patch, 0);
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
