package reeb.plugins.gephi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.graph.NodeAttributes;

/** What a file says differently from the graph that it was written from. */
final class Edits {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What exporters call the number of rows of a node: GraphML has a meaning of its own for {@code size}. */
    private static final List<String> SIZES = List.of("size", "rows");

    private final MapperGraph graph;
    private final GraphFile file;
    private final Run run;
    private final NodeAttributes attributes;

    /**
     * A node of the file with the nodes of the graph that it stands for.
     *
     * @param index in the file
     * @param told what the file says of it
     * @param numbers of nodes of the graph, ascending
     */
    record Kept(int index, GraphFile.FileNode told, List<Integer> numbers) {}

    Edits(Network network, GraphFile file, Run run) {
        this.graph = network.graph();
        this.file = file;
        this.run = run;
        this.attributes = NodeAttributes.of(network);
    }

    /**
     * Applies them.
     *
     * @return nodes in the order of the lowest that each stands for
     * @throws InputException where the file is of another graph
     */
    MapperGraph applied() {
        List<Kept> kept = kept();
        List<Node> nodes = kept.stream().map(this::node).toList();
        int[] edges = edges(kept, nodes);
        run.figure("nodes removed", graph.nodes().size() - numbers(kept).cardinality());
        run.figure("nodes joined", (double)
                kept.stream().filter(node -> node.numbers().size() > 1).count());
        MapperGraph edited = MapperGraph.of(nodes, edges, graph.minIntersection(), graph.lens(), ledger(nodes));
        return edited.with(new EditedTable(file, kept, attributes).table());
    }

    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int index = 0; index < file.nodes().size(); index++) {
            GraphFile.FileNode node = file.nodes().get(index);
            List<Integer> numbers = numbers(node);
            if (numbers.isEmpty()) {
                unknown.add(node.id());
            } else {
                requireSize(node, numbers);
                kept.add(new Kept(index, node, numbers));
            }
        }
        if (kept.isEmpty() && !graph.nodes().isEmpty()) {
            throw new InputException(file.path() + ": has no node of this graph, whose nodes are called 0 to "
                    + (graph.nodes().size() - 1) + "; name a file that this very graph was exported to");
        }
        if (!unknown.isEmpty()) {
            run.warn(file.path().getFileName() + ": nodes that the graph does not have are left out: "
                    + String.join(", ", unknown.subList(0, Math.min(10, unknown.size())))
                    + (unknown.size() > 10 ? " and " + (unknown.size() - 10) + " more" : "")
                    + ". Where Gephi made them of several nodes, have it join the values of column 'node'.");
        }
        kept.sort(Comparator.comparing(node -> node.numbers().getFirst()));
        return kept;
    }

    /** Tells which nodes of the graph a node of the file stands for; none where it is new. */
    private List<Integer> numbers(GraphFile.FileNode node) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Object joined = node.values().get(NodeAttributes.NUMBER);
        NUMBER.matcher(joined == null ? node.id() : joined.toString())
                .results()
                .map(match -> Integer.parseInt(match.group()))
                .filter(number -> number < graph.nodes().size())
                .forEach(numbers::add);
        return List.copyOf(numbers);
    }

    /** Refuses the file of another graph, which nodes that stand for themselves give away by their sizes. */
    private void requireSize(GraphFile.FileNode node, List<Integer> numbers) {
        if (numbers.size() > 1 || !node.id().equals(numbers.getFirst().toString())) {
            return;
        }
        Optional<Object> size = SIZES.stream()
                .map(node.values()::get)
                .filter(Objects::nonNull)
                .filter(Number.class::isInstance)
                .findFirst();
        int rows = graph.nodes().get(numbers.getFirst()).size();
        if (size.isPresent() && ((Number) size.get()).longValue() != rows) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: node %s has %s rows there but %d in this graph; the file is of another graph, or the graph has been"
                            + " made anew with other settings",
                    file.path(),
                    node.id(),
                    size.get(),
                    rows));
        }
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
        int[] places = new int[file.nodes().size()];
        Arrays.fill(places, -1);
        IntStream.range(0, kept.size()).forEach(place -> places[kept.get(place).index()] = place);
        TreeSet<Long> pairs = new TreeSet<>();
        for (int[] edge : file.edges()) {
            int a = Math.min(places[edge[0]], places[edge[1]]);
            int b = Math.max(places[edge[0]], places[edge[1]]);
            if (a >= 0 && a != b) {
                pairs.add((long) a << 32 | b);
            }
        }
        int apart = 0;
        List<Integer> edges = new ArrayList<>();
        for (long pair : pairs) {
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
