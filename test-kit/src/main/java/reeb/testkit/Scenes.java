package reeb.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
import reeb.api.data.Picture;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Section;
import reeb.api.data.Snapshot;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;

/** Scenes to present, the same in all tests. */
public final class Scenes {
    /** Ends scripts, attributes, comments and lines of what is written without care, and begins elements of its own. */
    public static final String HOSTILE =
            "</script><script>reeb()</script>--><img src=x onerror=reeb()>\"'`&amp;${reeb()}\\\n\t\u2028\u202e\0\ud800";

    private static final String DOTS =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mNwOAAAAUMBAZa1" + "AJsAAAAASUVORK5CYII=";

    private static final int FEATURES = 5;

    /** Of a picture, in pixels. */
    private static final int SIDE = 4;

    /** A node begins so many rows behind the one before, and has as many rows and these more. */
    private static final int STEP = 8;

    private static final int SHARED = 4;

    private Scenes() {}

    /**
     * Makes a scene of pictures with all that a scene can have: features with names, two maps, one of them with snapshots,
     * clusters, a graph and figures with a section; columns of all kinds, in which some values are missing; rows with numbers of their own.
     *
     * @param rows how many, from 0
     * @return the scene
     */
    public static Scene whole(int rows) {
        return made(rows, "", List.of("features", "map", "other-map", "clusters", "graph", "accuracy"));
    }

    /**
     * Makes the same scene with {@link #HOSTILE} in every text, and with steps and a column whose names are those of members
     * that objects of a script have.
     *
     * @param rows how many, from 0
     * @return the scene
     */
    public static Scene hostile(int rows) {
        return made(
                rows,
                HOSTILE,
                List.of("constructor", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf", "toLocaleString"));
    }

    /**
     * Leaves the views out.
     *
     * @param scene with networks
     * @return networks and figures alone
     */
    public static Scene withoutViews(Scene scene) {
        return new Scene(scene.title(), new LinkedHashMap<>(), scene.networks(), scene.evaluations());
    }

    /**
     * Leaves the networks and figures out.
     *
     * @param scene with views
     * @return views alone
     */
    public static Scene withoutNetworks(Scene scene) {
        return new Scene(scene.title(), scene.views(), new LinkedHashMap<>(), List.of());
    }

    /**
     * Replaces a coordinate of a row.
     *
     * @param scene with views
     * @param row from 0
     * @param value any, such as one that is no number
     * @return the scene with this value for the first coordinate of the row in each view of two columns
     */
    public static Scene with(Scene scene, int row, double value) {
        SequencedMap<String, View> views = new LinkedHashMap<>(scene.views());
        views.replaceAll((_, view) -> view.data().points().columns() == 2 ? with(view, row, value) : view);
        return new Scene(scene.title(), views, scene.networks(), scene.evaluations());
    }

    private static View with(View view, int row, double value) {
        Points points = view.data().points();
        double[] values = values(2 * points.rows(), i -> i == 2 * row ? value : points.at(i / 2, i % 2));
        return new View(
                view.data().with(Points.of(points.rows(), 2, values)),
                view.title(),
                view.facts(),
                view.steps(),
                view.snapshots());
    }

    private static Scene made(int rows, String more, List<String> steps) {
        String title = "Digits" + more;
        Map<String, String> facts = Map.of("seed", "7" + more);
        Dataset data = data(rows, more);
        Dataset map = data.with(spiral(rows, 1));
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put(steps.get(0), new View(data, title, facts));
        views.put(steps.get(1), new View(map, title, facts, List.of(new Snapshot(0, spiral(rows, 0)))));
        views.put(steps.get(2), new View(data.with(spiral(rows, -3)), title, facts));
        views.put(steps.get(3), new View(clustered(map, steps.get(3)), title, facts));
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put(steps.get(4), new Network(path(data), data, title, facts));
        Table figures = new Table(List.of(
                new Column.Numbers("k" + more, 1, 5, 15), new Column.Numbers("accuracy" + more, 0.9, 0.8, Double.NaN)));
        Section section = new Section(
                "Accuracy" + more,
                List.of("It falls as k grows." + more),
                figures,
                Optional.of(picture("Two dots" + more)));
        return new Scene(title, views, networks, List.of(new Evaluation(steps.get(5), figures, Optional.of(section))));
    }

    /**
     * Gives a picture of two grey dots.
     *
     * @param words what is to be seen
     * @return 2 x 1 pixels
     */
    public static Picture picture(String words) {
        return Picture.png(words, Base64.getDecoder().decode(DOTS));
    }

    private static Dataset data(int rows, String more) {
        byte[] pixels = new byte[rows * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (31 * i);
        }
        return new Dataset(
                Points.of(rows, FEATURES, values(rows * FEATURES, i -> Math.cos(i * 0.37) * (1 + i % FEATURES))),
                table(rows, more),
                Optional.of(new Images(Points.of(rows, SIDE * SIDE, pixels), SIDE, SIDE, 1)),
                Optional.of(
                        Rows.of(IntStream.range(0, rows).map(row -> 2 * row + 1).toArray())),
                IntStream.range(0, FEATURES)
                        .mapToObj(feature -> "feature " + feature + more)
                        .toList());
    }

    private static Table table(int rows, String more) {
        return new Table(List.of(
                categories("label" + more, rows, List.of("zero" + more, "one", "two" + more)),
                new Column.Numbers("slant" + more, values(rows, row -> row % 7 == 3 ? Double.NaN : Math.sin(row) * 12)),
                new Column.Numbers("day" + more, Scale.DATE, values(rows, row -> 19_000 + row)),
                new Column.Numbers("__proto__", Scale.WHOLE, values(rows, row -> row % 10)),
                new Column.Texts(
                        "note" + more,
                        IntStream.range(0, rows)
                                .mapToObj(row -> row % 5 == 1 ? "" : "note " + row + more)
                                .toList())));
    }

    /** Names in turn, and once each turn a value that is missing. */
    private static Column categories(String name, int rows, List<String> names) {
        int turn = names.size() + 1;
        return new Column.Categories(
                name, IntStream.range(0, rows).map(row -> (row + 1) % turn - 1).toArray(), names);
    }

    private static Dataset clustered(Dataset data, String name) {
        List<Column> columns = new ArrayList<>();
        columns.add(categories(name, data.points().rows(), List.of("0", "1")));
        columns.addAll(data.table().columns());
        return data.with(new Table(columns));
    }

    private static Points spiral(int rows, double turn) {
        return Points.of(rows, 2, values(2 * rows, i -> {
            int row = i / 2;
            double radius = Math.sqrt(row);
            return radius * (i % 2 == 0 ? Math.cos(turn * radius) : Math.sin(turn * radius));
        }));
    }

    /** A path of nodes, each of which shares rows with the next one; some rows are lost as noise. */
    private static MapperGraph path(Dataset data) {
        int rows = data.points().rows();
        int count = rows == 0 ? 0 : 1 + Math.max(0, Math.ceilDiv(rows - SHARED - STEP, STEP));
        List<Node> nodes = IntStream.range(0, count)
                .mapToObj(node -> new Node(kept(node * STEP, node * STEP + STEP + SHARED, rows), node, 0))
                .toList();
        int[] edges = IntStream.range(1, count)
                .flatMap(node -> IntStream.of(
                        node - 1,
                        node,
                        kept(node * STEP, node * STEP + SHARED, rows).size()))
                .toArray();
        Ledger.Fate[] fates = new Ledger.Fate[rows];
        Arrays.setAll(fates, row -> noise(row) ? Ledger.Fate.NOISE : Ledger.Fate.KEPT);
        return MapperGraph.of(nodes, edges, data.points(), Ledger.of(List.of(fates)));
    }

    private static Rows kept(int first, int end, int rows) {
        return Rows.of(IntStream.range(first, Math.min(end, rows))
                .filter(row -> !noise(row))
                .toArray());
    }

    private static boolean noise(int row) {
        return row % 9 == 4;
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
