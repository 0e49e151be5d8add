package reeb.plugins.explorer.browser.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.browser.driver.ShownScene;

/**
 * What is reviewed in tests: the rows of {@link ShownScene} in twelve clusters of 20, two lines of a block each, with labels of
 * three clusters each. Rows are known by numbers from 1000 on.
 */
public final class ReviewScene {
    public static final int CLUSTERS = 12;
    public static final int CLUSTER = 20;

    private ReviewScene() {}

    /** The clusters in their order, without noise. */
    public static Scene scene() {
        return scene(row -> row / CLUSTER);
    }

    /**
     * The same rows, clustered otherwise.
     *
     * @param clusterOf gives the cluster of a row, -1 for noise
     */
    public static Scene scene(IntUnaryOperator clusterOf) {
        return scene(
                clusterOf,
                IntStream.range(0, CLUSTERS).mapToObj(Integer::toString).toList());
    }

    /**
     * The same with other names.
     *
     * @param names of the clusters
     */
    public static Scene scene(IntUnaryOperator clusterOf, List<String> names) {
        int rows = ShownScene.ROWS;
        int side = ShownScene.SIDE;
        byte[] pixels = new byte[rows * side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ShownScene.shade(i / (side * side));
        }
        Table table = new Table(List.of(
                new Column.Categories(
                        "cluster", IntStream.range(0, rows).map(clusterOf).toArray(), names),
                new Column.Categories(
                        "label",
                        IntStream.range(0, rows)
                                .map(row -> row / ShownScene.GROUP)
                                .toArray(),
                        List.of("oval", "stroke", "loop", "curl"))));
        Dataset data = new Dataset(
                        Points.of(rows, 3, values(3 * rows, i -> i % 3 == 2 ? 0 : ShownScene.place(i / 3)[i % 3])),
                        table,
                        Optional.of(new Images(Points.of(rows, side * side, pixels), side, side, 1)))
                .numbered(Rows.of(IntStream.range(ShownScene.FIRST, ShownScene.FIRST + rows)
                        .toArray()))
                .named(List.of("across", "up", "depth"));
        Dataset map = data.with(Points.of(rows, 2, values(2 * rows, i -> ShownScene.place(i / 2)[i % 2])));
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("features", new View(data, "Review", Map.of()));
        views.put("map", new View(map, "Review", Map.of()));
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put("graph", new Network(graph(map.points()), data, "Review", Map.of()));
        return new Scene("Review", views, networks, List.of());
    }

    /** Four nodes without edges, one of each block. */
    private static MapperGraph graph(Points map) {
        List<Node> nodes = IntStream.range(0, ShownScene.ROWS / ShownScene.GROUP)
                .mapToObj(block -> new Node(
                        Rows.of(IntStream.range(block * ShownScene.GROUP, (block + 1) * ShownScene.GROUP)
                                .toArray()),
                        block,
                        0))
                .toList();
        List<Ledger.Fate> fates = Collections.nCopies(ShownScene.ROWS, Ledger.Fate.KEPT);
        return MapperGraph.of(nodes, new int[0], map, Ledger.of(fates));
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
