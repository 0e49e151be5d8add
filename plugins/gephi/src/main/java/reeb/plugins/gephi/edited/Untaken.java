package reeb.plugins.gephi.edited;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileEdge;
import reeb.plugins.gephi.edited.GraphFile.FileNode;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;

/** Says what was edited and is not taken over, one warning for each kind: what Reeb computes, weights, loops, missing places, rows. */
final class Untaken {
    private final Network network;
    private final MapperGraph graph;
    private final GraphFile file;
    private final NodeAttributes attributes;
    private final WrittenColumns written;
    private final List<Edits.Kept> kept;
    private final List<Edits.Kept> single;
    private final Run run;

    /** Edits of one kind: how many, and the first of them. */
    private static final class Found {
        private int count;
        private String first = "";

        void add(String edit) {
            first = count == 0 ? edit : first;
            count++;
        }
    }

    Untaken(
            Network network,
            GraphFile file,
            NodeAttributes attributes,
            WrittenColumns written,
            List<Edits.Kept> kept,
            Run run) {
        this.network = network;
        this.graph = network.graph();
        this.file = file;
        this.attributes = attributes;
        this.written = written;
        this.kept = kept;
        this.single = kept.stream().filter(node -> node.numbers().size() == 1).toList();
        this.run = run;
    }

    void warn() {
        computed();
        weights();
        loops();
        places();
        MemberLists.column(file, written, kept, network).ifPresent(this::rows);
    }

    private void warn(Found found, String problem) {
        if (found.count > 0) {
            run.warn(file.path().getFileName() + ": " + problem + ": " + found.count + ", first " + found.first + ".");
        }
    }

    /** Warns of values that the graph and its rows decide; where most values of a column are others, the data may be. */
    private void computed() {
        Found changed = new Found();
        int ofRows = attributes.basic().size() + attributes.lens().size();
        for (int at = 0; at < ofRows + attributes.columns().size(); at++) {
            Optional<FileColumn> column = written.of(at);
            Attribute attribute = attributes.all().get(at);
            List<Edits.Kept> others = column.isEmpty()
                    ? List.of()
                    : single.stream()
                            .filter(node -> !Alike.values(node.told().value(column.get()), attribute.of(number(node))))
                            .toList();
            if (at >= ofRows && 2L * others.size() > single.size()) {
                run.warn(file.path().getFileName() + ": '" + attribute.title() + "' is another there for "
                        + others.size() + " of " + single.size()
                        + " nodes; the file may be of a graph of other data, and no such value is taken over.");
            } else {
                others.forEach(node -> changed.add("'" + attribute.title() + "' of node "
                        + node.told().id() + " ('" + node.told().value(column.orElseThrow()) + "' there, '"
                        + attribute.of(number(node)) + "' here)"));
            }
        }
        warn(changed, "values that the graph decides were changed there, which is not taken over");
    }

    private static int number(Edits.Kept node) {
        return node.numbers().getFirst();
    }

    /** Warns of weights of edges that the graph has between nodes that were not joined: those are weighted anew. */
    private void weights() {
        // Gephi leaves out weights of 1, as the format allows; a file that tells none has lost them all.
        if (file.edges().stream().allMatch(edge -> Double.isNaN(edge.weight()))) {
            return;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        single.forEach(node -> numbers.put(node.index(), number(node)));
        Map<Long, Integer> known = new HashMap<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            known.put(pair(graph.from(edge), graph.to(edge)), graph.weight(edge));
        }
        Set<Long> seen = new HashSet<>();
        Found changed = new Found();
        for (FileEdge edge : file.edges()) {
            Integer source = numbers.get(edge.source());
            Integer target = numbers.get(edge.target());
            if (source == null || target == null) {
                continue;
            }
            long pair = pair(Math.min(source, target), Math.max(source, target));
            Integer here = known.get(pair);
            double there = Double.isNaN(edge.weight()) ? 1 : edge.weight();
            if (here != null && seen.add(pair) && (float) there != (float) here) {
                changed.add("that of nodes " + name(edge.source()) + " and " + name(edge.target()) + " (" + there
                        + " there, " + here + " here)");
            }
        }
        warn(changed, "weights of edges were changed there, which is not taken over, since they count shared rows");
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }

    private String name(int index) {
        return file.nodes().get(index).id();
    }

    /** Warns of edges from a node to itself, but for what joining nodes makes of the edges between them. */
    private void loops() {
        Set<Integer> indices = new HashSet<>();
        single.forEach(node -> indices.add(node.index()));
        Found loops = new Found();
        file.edges().stream()
                .filter(edge -> edge.source() == edge.target() && indices.contains(edge.source()))
                .forEach(edge -> loops.add("at node " + name(edge.source())));
        warn(loops, "edges that join a node to itself are left out");
    }

    /** Warns of nodes without places in a file that has places. */
    private void places() {
        if (kept.stream().map(Edits.Kept::told).noneMatch(EditedTable::placed)) {
            return;
        }
        Found missing = new Found();
        kept.stream()
                .map(Edits.Kept::told)
                .filter(node -> Double.isNaN(node.x()) || Double.isNaN(node.y()))
                .map(FileNode::id)
                .forEach(id -> missing.add("node " + id));
        warn(
                missing,
                "nodes have no place there, or none that is a number, and stay where they were, at 0 where they were nowhere");
    }

    /** Warns of lists of more or fewer rows than the nodes have; a list that a program could not write is none. */
    private void rows(FileColumn members) {
        if (single.stream()
                .allMatch(node -> MemberLists.rows(node.told().value(members)).isEmpty())) {
            return;
        }
        Found changed = new Found();
        for (Edits.Kept node : single) {
            String value = node.told().value(members);
            int there = MemberLists.rows(value).map(List::size).orElse(0);
            int here = graph.nodes().get(number(node)).size();
            if (there != here && !MemberLists.lost(value)) {
                changed.add("node " + node.told().id() + " (" + there + " rows there, " + here + " here)");
            }
        }
        warn(changed, "lists of rows were changed there, which is not taken over");
    }
}
