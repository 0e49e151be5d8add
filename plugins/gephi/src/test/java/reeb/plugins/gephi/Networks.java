package reeb.plugins.gephi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import reeb.api.Exporter;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

/** Graphs to lay out, write and edit. */
public final class Networks {
    /** Text that breaks careless writers: markup, quotes, controls, an emoji, half a surrogate pair. */
    static final String HOSTILE = "<img onerror=\"x\">&'\u0000\u0008\uFFFF,\n\uD83D\uDE00\uD800=1+1]]>";

    private Networks() {}

    /** A graph of one row for each node; ends of edges come in pairs. */
    static MapperGraph graph(int nodes, int... ends) {
        List<Node> list = IntStream.range(0, nodes)
                .mapToObj(node -> new Node(Rows.of(node), node, 0))
                .toList();
        int[] edges = new int[ends.length / 2 * 3];
        for (int edge = 0; edge < ends.length / 2; edge++) {
            edges[3 * edge] = ends[2 * edge];
            edges[3 * edge + 1] = ends[2 * edge + 1];
            edges[3 * edge + 2] = 1 + edge % 3;
        }
        Points lens =
                Points.of(nodes, 1, IntStream.range(0, nodes).asDoubleStream().toArray());
        return MapperGraph.of(list, edges, lens, Ledger.of(Collections.nCopies(nodes, Ledger.Fate.KEPT)));
    }

    /** Nodes joined at random to others of nearby numbers. */
    static MapperGraph tangled(int nodes, int edges) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        TreeSet<Long> ends = new TreeSet<>();
        while (ends.size() < edges) {
            int a = random.nextInt(nodes - 1);
            int b = Math.min(nodes - 1, a + 1 + random.nextInt(30));
            ends.add((long) a << 32 | b);
        }
        return graph(
                nodes,
                ends.stream()
                        .flatMapToInt(pair -> IntStream.of((int) (pair >> 32), (int) (long) pair))
                        .toArray());
    }

    /** Three nodes in a row and one alone; six rows, of which row 5 is lost; the second node is called as given. */
    public static Network named(String name) {
        Table table = new Table(List.of(
                new Column.Numbers("age", 1, 2, 3, Double.NaN, 0.1, 6),
                Column.Categories.of("label", List.of("a", "a", name, name, "", "a"))));
        List<Node> nodes = List.of(
                new Node(Rows.of(0, 1, 2), 0, 0),
                new Node(Rows.of(2, 3), 1, 0),
                new Node(Rows.of(3), 1, 1),
                new Node(Rows.of(4), 7, 0));
        Points lens = Points.of(6, 2, new double[] {0, 1, 1, 1, 2, 1, 3, 1, 4, 1, 5, 1});
        List<Ledger.Fate> fates = new ArrayList<>(Collections.nCopies(5, Ledger.Fate.KEPT));
        fates.add(Ledger.Fate.NOISE);
        MapperGraph graph = MapperGraph.of(nodes, new int[] {0, 1, 3, 1, 2, 1}, lens, Ledger.of(fates));
        Dataset data = new Dataset(Points.of(6, 1, new float[6]), table, Optional.empty());
        return new Network(graph, data, "Small " + name, Map.of("seed", "7"));
    }

    /** A graph and rows without columns. */
    static Network of(MapperGraph graph) {
        return new Network(
                graph,
                Dataset.of(
                        Points.of(graph.lens().rows(), 1, new float[graph.lens().rows()])),
                "Plain",
                Map.of());
    }

    /** Writes all files of an exporter into memory, by their endings. */
    public static Map<String, byte[]> files(Exporter exporter, Network network, Run run) throws IOException {
        Map<String, ByteArrayOutputStream> streams = new HashMap<>();
        Output output = ending -> streams.computeIfAbsent(ending, _ -> new ByteArrayOutputStream());
        exporter.export(network, output, run);
        Map<String, byte[]> files = new HashMap<>();
        streams.forEach((ending, bytes) -> files.put(ending, bytes.toByteArray()));
        return files;
    }
}
