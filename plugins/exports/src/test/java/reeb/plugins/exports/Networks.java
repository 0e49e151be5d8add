package reeb.plugins.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
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
import reeb.testkit.TestRun;

/** Graphs to write. */
final class Networks {
    /** Text that breaks careless writers: markup, quotes, controls, an emoji, half a surrogate pair. */
    static final String HOSTILE = "<img onerror=\"x\">&'\u0000\u0008\uFFFF,\n\uD83D\uDE00\uD800=1+1]]>";

    private Networks() {}

    /** The small graph, whose second category is called as given. */
    public static Network named(String name) {
        Table table = new Table(List.of(
                new Column.Numbers("age", 1, 2, 3, Double.NaN, 0.1, 6),
                Column.Categories.of("label", List.of("a", "a", name, name, "", "a"))));
        return network(graph(), table);
    }

    /** A chain of nodes. */
    static Network chain(int nodes) {
        List<Node> list = IntStream.range(0, nodes)
                .mapToObj(node -> new Node(Rows.of(node), node, 0))
                .toList();
        int[] edges = IntStream.range(0, nodes - 1)
                .flatMap(node -> IntStream.of(node, node + 1, 1))
                .toArray();
        Points lens = Points.of(nodes, 1, new float[nodes]);
        MapperGraph chain = MapperGraph.of(list, edges, lens, Ledger.of(Collections.nCopies(nodes, Ledger.Fate.KEPT)));
        return new Network(chain, Dataset.of(lens), "Chain", Map.of());
    }

    /** Three nodes in a row and one alone; six rows, of which row 5 is lost. The weights are made up, to differ. */
    static Network small() {
        Table table = new Table(List.of(
                new Column.Numbers("age", 1, 2, 3, Double.NaN, 0.1, 6),
                Column.Categories.of("label", List.of("a", HOSTILE, HOSTILE, "a", "", "a")),
                new Column.Texts("note", List.of("=1+1", "x,y", "\"q\"", "", "two\nlines", "lost"))));
        return network(graph(), table);
    }

    static Network withoutTable() {
        return network(graph(), Table.empty());
    }

    /** The small graph of a source that has left out its first row, and the fourth. */
    static Network numbered() {
        Network small = small();
        return new Network(small.graph(), small.data().numbered(Rows.of(1, 2, 4, 5, 6, 9)), "", Map.of());
    }

    static Network empty() {
        Points none = Points.of(0, 2, new float[0]);
        MapperGraph graph = MapperGraph.of(List.of(), new int[0], none, Ledger.of(List.of()));
        return new Network(graph, Dataset.of(none), "Nothing", Map.of());
    }

    private static MapperGraph graph() {
        List<Node> nodes = List.of(
                new Node(Rows.of(0, 1, 2), 0, 0),
                new Node(Rows.of(2, 3), 1, 0),
                new Node(Rows.of(3), 1, 1),
                new Node(Rows.of(4), 7, 0));
        Points lens = Points.of(6, 2, new double[] {0, 1, 1, 1, 2, 1, 3, 1, 4, 1, 5, 1});
        List<Ledger.Fate> fates = Collections.nCopies(5, Ledger.Fate.KEPT);
        List<Ledger.Fate> all = new java.util.ArrayList<>(fates);
        all.add(Ledger.Fate.NOISE);
        return MapperGraph.of(nodes, new int[] {0, 1, 3, 1, 2, 1}, lens, Ledger.of(all));
    }

    private static Network network(MapperGraph graph, Table table) {
        Points points = Points.of(6, 1, new float[6]);
        Dataset data = new Dataset(points, table, Optional.empty());
        return new Network(graph, data, "Small " + HOSTILE, Map.of("seed", "7"));
    }

    /** Writes a file and reads it back as text. */
    static String text(Exporter exporter, Network network) throws IOException {
        Memory memory = new Memory();
        exporter.export(network, memory, TestRun.serial());
        return memory.bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes all files and reads them back as text, by their endings. */
    static Map<String, String> texts(Exporter exporter, Network network) throws IOException {
        Map<String, ByteArrayOutputStream> streams = new HashMap<>();
        exporter.export(
                network, ending -> streams.computeIfAbsent(ending, _ -> new ByteArrayOutputStream()), TestRun.serial());
        Map<String, String> texts = new HashMap<>();
        streams.forEach((ending, bytes) -> texts.put(ending, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    /** A line of nodes. */
    @Named("line")
    @About("Places nodes on a line.")
    record Line() implements Layout {
        @Override
        public Points place(MapperGraph graph, Run run) {
            double[] places = new double[2 * graph.nodes().size()];
            for (int node = 0; node < graph.nodes().size(); node++) {
                places[2 * node] = 100.0 / 3 * node;
                places[2 * node + 1] = -node;
            }
            return Points.of(graph.nodes().size(), 2, places);
        }
    }

    /** Keeps the one file that is written. */
    private static final class Memory implements Output {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public OutputStream open(String ending) {
            return bytes;
        }
    }
}
