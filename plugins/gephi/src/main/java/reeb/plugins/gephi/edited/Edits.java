package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.nodes.NodeAttributes;

/** What a file says differently from the graph that it was written from. */
final class Edits {
    private final Network network;
    private final MapperGraph graph;
    private final GraphFile file;
    private final Run run;
    private final NodeAttributes attributes;
    private final WrittenColumns written;

    /**
     * A node of the file with the nodes of the graph that it stands for.
     *
     * @param index in the file
     * @param told what the file says of it
     * @param numbers of nodes of the graph, ascending
     */
    record Kept(int index, GraphFile.FileNode told, List<Integer> numbers) {}

    Edits(Network network, GraphFile file, Run run) {
        this.network = network;
        this.graph = network.graph();
        this.file = file;
        this.run = run;
        this.attributes = NodeAttributes.of(network);
        this.written = WrittenColumns.of(
                file,
                attributes.numbered(),
                network.data().features().stream()
                        .map(feature -> feature + " mean")
                        .collect(Collectors.toSet()));
    }

    /**
     * Applies them.
     *
     * @return nodes in the order of the lowest that each stands for
     * @throws InputException where the file is of another graph
     */
    MapperGraph applied() {
        List<Kept> kept = new Recognition(network, file, attributes, written, run).kept();
        new Untaken(network, file, attributes, written, kept, run).warn();
        List<Node> nodes = kept.stream().map(this::node).toList();
        int[] edges = edges(kept, nodes);
        run.figure("nodes removed", graph.nodes().size() - numbers(kept).cardinality());
        run.figure("nodes joined", (double)
                kept.stream().filter(node -> node.numbers().size() > 1).count());
        MapperGraph edited = MapperGraph.of(nodes, edges, graph.minIntersection(), graph.lens(), ledger(nodes));
        return edited.with(new EditedTable(file, network, attributes, written, kept).table());
    }

    private Node node(Kept kept) {
        List<Node> parts =
                kept.numbers().stream().map(number -> graph.nodes().get(number)).toList();
        Node first = parts.getFirst();
        int[] rows = parts.stream()
                .flatMapToInt(part -> part.rows().stream())
                .distinct()
                .sorted()
                .toArray();
        return new Node(Rows.of(rows), first.patch(), first.cluster());
    }

    /** Keeps the file's edges between nodes that share rows. */
    private int[] edges(List<Kept> kept, List<Node> nodes) {
        if (file.loose() > 0) {
            run.warn(file.path().getFileName() + ": " + file.loose()
                    + " edges lead to nodes that the file does not have, and are left out.");
        }
        int apart = 0;
        List<Integer> edges = new ArrayList<>();
        for (long pair : pairs(kept)) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            int shared = nodes.get(a).rows().shared(nodes.get(b).rows());
            apart += shared == 0 ? 1 : 0;
            if (shared > 0) {
                edges.addAll(List.of(a, b, shared));
            }
        }
        if (apart > 0) {
            run.warn(apart + " edges of " + file.path().getFileName()
                    + " join nodes that have no row in common, and are left out.");
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private TreeSet<Long> pairs(List<Kept> kept) {
        int[] places = new int[file.nodes().size()];
        Arrays.fill(places, -1);
        IntStream.range(0, kept.size()).forEach(place -> places[kept.get(place).index()] = place);
        TreeSet<Long> pairs = new TreeSet<>();
        for (GraphFile.FileEdge edge : file.edges()) {
            int a = Math.min(places[edge.source()], places[edge.target()]);
            int b = Math.max(places[edge.source()], places[edge.target()]);
            if (a >= 0 && a != b) {
                pairs.add((long) a << 32 | b);
            }
        }
        return pairs;
    }

    private Ledger ledger(List<Node> nodes) {
        BitSet held = new BitSet(graph.ledger().rows());
        nodes.forEach(node -> node.rows().stream().forEach(held::set));
        return Ledger.of(IntStream.range(0, graph.ledger().rows())
                .mapToObj(row -> graph.ledger().fate(row).lost() || held.get(row)
                        ? graph.ledger().fate(row)
                        : Fate.REMOVED)
                .toList());
    }

    private static BitSet numbers(List<Kept> kept) {
        BitSet numbers = new BitSet();
        kept.forEach(node -> node.numbers().forEach(numbers::set));
        return numbers;
    }
}
