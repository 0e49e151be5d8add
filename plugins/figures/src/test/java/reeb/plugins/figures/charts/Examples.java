package reeb.plugins.figures.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Snapshot;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Clear;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.film.Animation;
import reeb.plugins.figures.film.FilmRange;
import reeb.plugins.figures.graph.GraphFigure;
import reeb.plugins.figures.graph.NodeStyle;
import reeb.plugins.figures.page.RowColour;
import reeb.plugins.figures.rows.AssignmentArrows;
import reeb.plugins.figures.rows.GridFigure;
import reeb.plugins.figures.rows.ImageScatter;
import reeb.plugins.figures.rows.Scatter;
import reeb.plugins.figures.rows.ScatterStyle;
import reeb.plugins.layouts.ForceLayout;
import reeb.plugins.layouts.LensLayout;
import reeb.plugins.layouts.SpectralLayout;
import reeb.plugins.layouts.SpringLayout;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Palette;

/** A small picture of every figure, of made-up data: a loop of rings and bars with a tail, and some figures of it. */
public final class Examples {
    private static final int ROWS = 240;
    private static final int SIDE = 12;
    private static final List<Format> ALL = List.of(Format.values());
    private static final Optional<String> NONE = Optional.empty();
    private static final Page PAGE = Pictures.page(800, 600);

    private Examples() {}

    /** Draws all: for each name a file of each ending. */
    public static Map<String, Map<String, byte[]>> all() {
        Map<String, Map<String, byte[]>> all = new LinkedHashMap<>();
        graphs(all);
        rows(all);
        figures(all);
        return all;
    }

    private static void graphs(Map<String, Map<String, byte[]>> all) {
        Network network = new Network(graph(), view(places()).data(), "A loop", Map.of("seed", "7"));
        for (NodeStyle style : NodeStyle.values()) {
            all.put("graph-figure-" + lower(style), Pictures.of(graph(style, new ForceLayout(60)), network));
        }
        all.put("graph-figure-lens", Pictures.of(graph(NodeStyle.DISC, new LensLayout()), network));
        all.put(
                "graph-figure-spring",
                Pictures.of(graph(NodeStyle.DISC, new SpringLayout(Optional.of(0.1), 50)), network));
        all.put("graph-figure-spectral", Pictures.of(graph(NodeStyle.PIES, new SpectralLayout()), network));
    }

    private static GraphFigure graph(NodeStyle style, Layout layout) {
        return new GraphFigure(
                ALL, layout, style, style == NodeStyle.PIES, Colour.AUTO, Optional.empty(), PAGE, NONE, Theme.LIGHT);
    }

    private static void rows(Map<String, Map<String, byte[]>> all) {
        View view = view(places());
        View cells = view(cells());
        TestRun run = TestRun.serial();
        RowColour rows = RowColour.AUTO;
        for (ScatterStyle style : ScatterStyle.values()) {
            Scatter scatter = new Scatter(ALL, rows, Optional.empty(), style, true, true, 0.7, PAGE, NONE, Theme.LIGHT);
            all.put("scatter-" + lower(style), Pictures.of(scatter, view, run));
        }
        all.put(
                "image-scatter",
                Pictures.of(
                        new ImageScatter(ALL, rows, Optional.empty(), Optional.empty(), 1, PAGE, NONE, Theme.LIGHT),
                        view,
                        run));
        all.put(
                "grid-figure",
                Pictures.of(new GridFigure(ALL, rows, Clear.NONE, 400, Optional.of(200), Theme.LIGHT), cells, run));
        all.put(
                "assignment-arrows",
                Pictures.of(new AssignmentArrows(new Places(), ALL, rows, 0.7, PAGE, NONE, Theme.LIGHT), cells, run));
        Animation film =
                new Animation(rows, Optional.empty(), 0.7, 1, 4, 1, FilmRange.FOLLOWING, 400, 300, NONE, Theme.LIGHT);
        List<Snapshot> snapshots = List.of(new Snapshot(0, cells()), new Snapshot(10, places()));
        all.put(
                "animation",
                Pictures.of(film, new View(view.data(), "A loop from a grid", Map.of("seed", "7"), snapshots), run));
        all.put("k-distance", Pictures.of(KDistanceTest.among(ALL, PAGE), view, run));
        all.put("heatmap", Pictures.of(new Heatmap(ALL, NONE, NONE, Palette.AUTO, PAGE, NONE, Theme.DARK), view, run));
    }

    private static void figures(Map<String, Map<String, byte[]>> all) {
        List<Evaluation> sweeps = List.of(sweep("umap-1", 0.9), sweep("umap-2", 0.8), sweep("t-sne", 0.6));
        List<Evaluation> intervals = List.of(intervals());
        TestRun run = TestRun.serial();
        Palette auto = Palette.AUTO;
        all.put(
                "curves",
                Pictures.of(new Curves(ALL, NONE, List.of("umap-"), auto, PAGE, NONE, Theme.LIGHT), sweeps, run));
        all.put(
                "bars",
                Pictures.of(
                        new Bars(ALL, NONE, List.of(), List.of("umap-"), auto, PAGE, NONE, Theme.LIGHT), sweeps, run));
        all.put(
                "persistence-diagram",
                Pictures.of(
                        new PersistenceDiagram(ALL, "birth", "death", NONE, auto, PAGE, NONE, Theme.LIGHT),
                        intervals,
                        run));
        all.put(
                "stability-surface",
                Pictures.of(
                        new StabilitySurface(
                                ALL, "stability", "resolution", "overlap", "eps", auto, PAGE, NONE, Theme.LIGHT),
                        List.of(settings()),
                        run));
        all.put(
                "barcode",
                Pictures.of(new Barcode(ALL, "birth", "death", NONE, auto, PAGE, NONE, Theme.LIGHT), intervals, run));
    }

    /** Rows along a loop, with a tail of the last sixth. */
    private static Points places() {
        double[] places = new double[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            double angle = 2 * Math.PI * row / (ROWS - 40);
            double radius = 3 + 0.4 * (row * 7 % 11) / 11;
            places[2 * row] = row < ROWS - 40 ? radius * Math.cos(angle) : 3 + (row - ROWS + 40) * 0.06;
            places[2 * row + 1] = row < ROWS - 40 ? radius * Math.sin(angle) : 0.3 * (row % 3);
        }
        return Points.of(ROWS, 2, places);
    }

    private static Points cells() {
        return Points.of(
                ROWS,
                2,
                IntStream.range(0, 2 * ROWS)
                        .mapToDouble(i -> i % 2 == 0 ? i / 2 % 16 : i / 32)
                        .toArray());
    }

    private static View view(Points points) {
        int[] kinds = IntStream.range(0, ROWS).map(row -> row * 5 / ROWS).toArray();
        int[] shapes = IntStream.range(0, ROWS)
                .map(row -> row % 19 == 0 ? -1 : row / 4 % 2)
                .toArray();
        Table table = new Table(List.of(
                new Column.Categories("kind", kinds, List.of("one", "two", "three", "four", "five")),
                new Column.Categories("shape", shapes, List.of("ring", "bar"))));
        return new View(new Dataset(points, table, Optional.of(images())), "A loop with a tail", Map.of("seed", "7"));
    }

    /** Rings that widen along the rows, and bars that move down. */
    private static Images images() {
        byte[] pixels = new byte[ROWS * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / SIDE / SIDE;
            double x = i % SIDE - SIDE / 2.0 + 0.5;
            double y = i / SIDE % SIDE - SIDE / 2.0 + 0.5;
            double off = row / 4 % 2 == 0
                    ? Math.abs(Math.hypot(x, y) - 1 - 4.0 * row / ROWS)
                    : Math.abs(y + 5 - 10.0 * row / ROWS);
            pixels[i] = (byte) Math.max(0, 255 - 150 * off);
        }
        return new Images(Points.of(ROWS, SIDE * SIDE, pixels), SIDE, SIDE, 1);
    }

    /** Nodes of 15 rows or so, each of which shares 5 with the next one, and two nodes apart. */
    private static MapperGraph graph() {
        List<Node> nodes = new ArrayList<>();
        int[] edges = new int[3 * 19];
        for (int node = 0; node < 22; node++) {
            int first = 10 * node;
            nodes.add(new Node(
                    Rows.of(IntStream.range(first, first + 10 + node % 4 * 5 / 2)
                            .toArray()),
                    node,
                    0));
        }
        for (int node = 0; node < 19; node++) {
            edges[3 * node] = node == 18 ? 0 : node;
            edges[3 * node + 1] = node == 18 ? 15 : node + 1;
            edges[3 * node + 2] = 1 + node % 6;
        }
        int[] ordered = IntStream.range(0, 19)
                .boxed()
                .sorted(Comparator.comparingInt(edge -> edges[3 * edge] * 100 + edges[3 * edge + 1]))
                .flatMapToInt(edge -> IntStream.range(3 * edge, 3 * edge + 3))
                .map(i -> edges[i])
                .toArray();
        return MapperGraph.of(nodes, ordered, places(), Ledger.of(Collections.nCopies(ROWS, Ledger.Fate.KEPT)));
    }

    private static Evaluation sweep(String step, double height) {
        double[] k = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
        double[] values = IntStream.range(0, 12)
                .mapToDouble(i -> height - 0.02 * i + 0.04 * Math.sin(i * height * 9))
                .toArray();
        return Pictures.evaluation(step, new Column.Numbers("k", k), new Column.Numbers("accuracy", values));
    }

    /** Three resolutions, two overlaps and two radii, of which one has no stability. */
    private static Evaluation settings() {
        return Pictures.evaluation(
                "settings",
                new Column.Numbers("resolution", 10, 10, 10, 10, 20, 20, 20, 20, 40, 40, 40, 40),
                new Column.Numbers("overlap", 0.1, 0.1, 0.3, 0.3, 0.1, 0.1, 0.3, 0.3, 0.1, 0.1, 0.3, 0.3),
                new Column.Numbers("eps", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6),
                new Column.Numbers(
                        "stability", 0.1, 0.05, 0.3, 0.2, Double.NaN, 0.15, 0.25, 0.02, 0.4, 0.35, 0.3, 0.12));
    }

    private static Evaluation intervals() {
        double[] births =
                IntStream.range(0, 30).mapToDouble(i -> i * 7 % 30 / 30.0).toArray();
        double[] deaths = IntStream.range(0, 30)
                .mapToDouble(i -> i == 0 ? Double.POSITIVE_INFINITY : births[i] + (i == 5 ? 1 : 0.02 * (1 + i % 5)))
                .toArray();
        double[] dimensions = IntStream.range(0, 30).mapToDouble(i -> i % 2).toArray();
        return Pictures.evaluation(
                "loop",
                new Column.Numbers("birth", births),
                new Column.Numbers("death", deaths),
                new Column.Numbers("dimension", dimensions));
    }

    /** Where rows were before they went to cells. */
    private record Places() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return places();
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
