package reeb.runtime.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Section;
import reeb.api.data.Snapshot;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.testkit.Scenes;

/** Results of every kind, and whether two are equal. */
final class SampleResults {
    private SampleResults() {}

    static Stream<Result> all() {
        return Stream.of(
                matrix(),
                new Result.Matrix(Points.of(2, 2, new double[] {1.5, Double.NaN, -0.0, Double.MIN_VALUE})),
                new Result.Matrix(Points.of(2, 2, new byte[] {0, 127, -128, -1})),
                new Result.Matrix(Points.of(3, 1, new float[] {1, 2, 3}).select(Rows.of(2, 0, 2))),
                new Result.Matrix(Points.of(0, 5, new float[0])),
                new Result.Matrix(Points.of(5, 0, new float[0])),
                new Result.Matrix(sparse()),
                new Result.Matrix(sparse().select(Rows.of(2, 0, 2))),
                new Result.Matrix(Points.of(SparseRows.of(4, new long[1], new int[0], new double[0]))),
                new Result.Learned(Map.of()),
                new Result.Learned(Map.of("mean", Points.of(1, 2, new double[] {0.1, -3}), "../a: b", sparse())),
                new Result.Clusters(Labels.of(1, 0, -1, 1)),
                new Result.Clusters(
                        Labels.of(1, 0, -1, 1).withStrengths(1, 0.5, 0, 0.25).withOutliers(0, 1, 0.5, 0.125)),
                new Result.Clusters(Labels.of()),
                new Result.Neighbors(
                        NeighborGraph.of(2, new int[] {1, 2, 0, 2, 0, 1}, new double[] {1, 2, 1, 3, 2, 3})),
                new Result.Figures(new Table(
                        List.of(new Column.Numbers("k", 1, 2), new Column.Numbers("score", 0.5, Double.NaN)))),
                new Result.Figures(Section.of("Title \u00e4", "one\ntwo", "")),
                new Result.Figures(Section.of("Title", "words")
                        .with(new Table(
                                List.of(new Column.Texts("t", List.of("a", "")), new Column.Numbers("n", 1, 2))))
                        .with(Scenes.picture("dots"))),
                new Result.Columns(new Table(
                        List.of(new Column.Categories("group", new int[] {1, -1, 0}, List.of("b", "\u00e4"))))),
                table(),
                numbered(),
                pictures(true),
                pictures(false),
                new Result.Loaded(new Dataset(
                        Points.of(0, 3, new double[0]),
                        new Table(List.of(
                                new Column.Texts("t", List.of()),
                                new Column.Numbers("n"),
                                new Column.Categories("c", new int[0], List.of()))),
                        Optional.empty())),
                graph(),
                new Result.Graph(
                        MapperGraph.of(List.of(), new int[0], Points.of(0, 2, new double[0]), Ledger.of(List.of()))));
    }

    private static Points sparse() {
        return Points.of(SparseRows.of(
                1_000_000, new long[] {0, 2, 2, 3}, new int[] {5, 999_999, 0}, new double[] {1.5, -2, 1e300}));
    }

    static Result matrix() {
        return new Result.Matrix(Points.of(2, 3, new float[] {1, -2.5f, Float.NaN, 0, 1e30f, Float.MIN_VALUE}));
    }

    static Result table() {
        return new Result.Loaded(new Dataset(
                Points.of(4, 1, new double[] {1, 2, 3, 4}),
                new Table(List.of(
                        new Column.Numbers("\u00e4 \u4e2d \ud83d\ude00 \"'\\\n", 1, Double.NaN, -3.25, 1e308),
                        new Column.Categories("kind", new int[] {0, -1, 1, 0}, List.of("", "\u00f6\u2028\n")),
                        new Column.Texts("text", List.of("", "a\nb", "\u4e2d\ud83d\ude00", " \u0000 ")),
                        new Column.Texts("nothing", List.of("", "", "", "")))),
                Optional.empty()));
    }

    static Result numbered() {
        return new Result.Loaded(
                Dataset.of(Points.of(3, 1, new double[] {1, 2, 3})).numbered(Rows.of(0, 2, 1_000_000_000)));
    }

    static Result pictures(boolean shared) {
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, -2};
        Points pixels = Points.of(1, 12, bytes);
        Points points = shared ? pixels : Points.of(1, 2, new float[] {1, 2});
        return new Result.Loaded(new Dataset(points, Table.empty(), Optional.of(new Images(pixels, 2, 2, 3))));
    }

    static Result manyNames(int count) {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> "a name of some length " + i)
                .toList();
        Column column = new Column.Categories("id", IntStream.range(0, count).toArray(), names);
        return new Result.Loaded(
                new Dataset(Points.of(count, 1, new float[count]), new Table(List.of(column)), Optional.empty()));
    }

    private static Result graph() {
        List<Node> nodes =
                List.of(new Node(Rows.of(0, 1), 0, 0), new Node(Rows.of(1, 2), 1, 0), new Node(Rows.of(), 1, 1));
        return new Result.Graph(MapperGraph.of(
                        nodes,
                        new int[] {0, 1, 2},
                        2,
                        Points.of(6, 1, new double[] {1, 2, 3, 4, 5, 6}),
                        Ledger.of(List.of(Ledger.Fate.values())))
                .with(new Table(List.of(
                        new Column.Texts("name", List.of("a \u00e9", "", "b")),
                        new Column.Numbers("x", 0.1, Double.NaN, -3),
                        new Column.Categories("community", new int[] {-1, 0, 0}, List.of("only"))))));
    }

    static Kept kept(Result result) {
        List<Snapshot> way = result instanceof Result.Matrix
                ? List.of(snapshot(0, 0.1f), snapshot(7, Float.NaN), snapshot(1_000_000, -3))
                : List.of();
        return new Kept(result, new Notes(Map.of("recall", List.of(0.75)), List.of("a warning")), way);
    }

    private static Snapshot snapshot(int iteration, float value) {
        return new Snapshot(iteration, Points.of(1, 2, new float[] {value, 2}));
    }

    /** Tells whether two results hold the same bits. */
    static boolean equal(Result a, Result b) {
        return switch (a) {
            case Result.Matrix left -> b instanceof Result.Matrix right && equal(left.points(), right.points());
            case Result.Learned left -> b instanceof Result.Learned right && equal(left.state(), right.state());
            case Result.Clusters left -> left.equals(b);
            case Result.Neighbors left -> b instanceof Result.Neighbors right && equal(left.graph(), right.graph());
            case Result.Columns left -> b instanceof Result.Columns right && equal(left.table(), right.table());
            case Result.Figures left ->
                b instanceof Result.Figures right
                        && equal(left.table(), right.table())
                        && equal(left.section(), right.section());
            case Result.Graph left -> b instanceof Result.Graph right && equal(left.graph(), right.graph());
            case Result.Loaded left -> b instanceof Result.Loaded right && equal(left.data(), right.data());
        };
    }

    private static boolean equal(Optional<Section> a, Optional<Section> b) {
        return a.isPresent() == b.isPresent()
                && (a.isEmpty()
                        || (a.get().title().equals(b.get().title())
                                && a.get().paragraphs().equals(b.get().paragraphs())
                                && equal(a.get().table(), b.get().table())
                                && a.get().picture().equals(b.get().picture())));
    }

    private static boolean equal(Map<String, Points> a, Map<String, Points> b) {
        return a.keySet().equals(b.keySet())
                && a.keySet().stream()
                        .allMatch(name ->
                                equal(Objects.requireNonNull(a.get(name)), Objects.requireNonNull(b.get(name))));
    }

    private static boolean equal(Points a, Points b) {
        if (a.sparse().isPresent() && b.sparse().isPresent()) {
            SparseRows left = a.sparse().get().compact();
            SparseRows right = b.sparse().get().compact();
            return left.columns() == right.columns()
                    && left.starts().mismatch(right.starts()) < 0
                    && left.indices().mismatch(right.indices()) < 0
                    && left.values().mismatch(right.values()) < 0;
        }
        return a.precision() == b.precision()
                && a.rows() == b.rows()
                && a.columns() == b.columns()
                && a.memory().mismatch(b.memory()) < 0;
    }

    private static boolean equal(NeighborGraph a, NeighborGraph b) {
        return a.k() == b.k()
                && Arrays.equals(a.neighbors(), b.neighbors())
                && Arrays.equals(a.distances(), b.distances());
    }

    private static boolean equal(MapperGraph a, MapperGraph b) {
        return a.nodes().equals(b.nodes())
                && a.minIntersection() == b.minIntersection()
                && a.ledger().equals(b.ledger())
                && equal(a.lens(), b.lens())
                && equal(a.table(), b.table())
                && a.edges() == b.edges()
                && IntStream.range(0, a.edges())
                        .allMatch(edge -> a.from(edge) == b.from(edge)
                                && a.to(edge) == b.to(edge)
                                && a.weight(edge) == b.weight(edge));
    }

    private static boolean equal(Dataset a, Dataset b) {
        boolean images = a.images().isEmpty()
                ? b.images().isEmpty()
                : b.images().isPresent()
                        && equal(a.images().get().pixels(), b.images().get().pixels())
                        && a.images().get().width() == b.images().get().width()
                        && a.images().get().channels() == b.images().get().channels();
        return images
                && a.numbers().equals(b.numbers())
                && equal(a.points(), b.points())
                && equal(a.table(), b.table());
    }

    private static boolean equal(Table a, Table b) {
        return a.columns().size() == b.columns().size()
                && IntStream.range(0, a.columns().size())
                        .allMatch(i -> equal(a.columns().get(i), b.columns().get(i)));
    }

    private static boolean equal(Column a, Column b) {
        return a.name().equals(b.name())
                && a.getClass() == b.getClass()
                && a.size() == b.size()
                && IntStream.range(0, a.size()).allMatch(row -> a.text(row).equals(b.text(row)))
                && !(a instanceof Column.Categories left && !left.names().equals(((Column.Categories) b).names()));
    }
}
