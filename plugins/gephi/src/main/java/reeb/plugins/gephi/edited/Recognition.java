package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.toolkit.nodes.NodeAttributes;

/** Finds the nodes of a graph in a file, and says which nodes of the file are none. */
final class Recognition {
    /** How many nodes a message names. */
    private static final int MOST_NAMED = 10;

    private final Network network;
    private final MapperGraph graph;
    private final GraphFile file;
    private final NodeAttributes attributes;
    private final WrittenColumns written;
    private final Run run;

    Recognition(Network network, GraphFile file, NodeAttributes attributes, WrittenColumns written, Run run) {
        this.network = network;
        this.graph = network.graph();
        this.file = file;
        this.attributes = attributes;
        this.written = written;
        this.run = run;
    }

    /**
     * Recognises them.
     *
     * @return those of the graph, each once, in the order of the lowest node that each stands for
     * @throws InputException where the file is of another graph
     */
    List<Edits.Kept> kept() {
        SameGraph same = new SameGraph(file, network, attributes, written);
        List<String> unknown = new ArrayList<>();
        List<Edits.Kept> kept = known(same, unknown);
        if (kept.isEmpty() && !graph.nodes().isEmpty()) {
            throw new InputException(file.path() + ": has no node of this graph, whose nodes are called 0 to "
                    + (graph.nodes().size() - 1) + "; name a file that this very graph was exported to");
        }
        same.require(kept);
        warn(
                unknown,
                "nodes that the graph does not have are left out: ",
                ". A node made by hand has no rows; where Gephi made them of several nodes, have it join the values of column"
                        + " 'node'" + lost(kept) + ".");
        List<Edits.Kept> once = once(kept);
        warnOfOverlaps(once);
        return once;
    }

    private List<Edits.Kept> known(SameGraph same, List<String> unknown) {
        NodeNumbers known = new NodeNumbers(
                written.of(attributes.all().size()), graph.nodes().size());
        List<Edits.Kept> kept = new ArrayList<>();
        for (int index = 0; index < file.nodes().size(); index++) {
            GraphFile.FileNode node = file.nodes().get(index);
            List<Integer> numbers = known.of(node);
            boolean unsure = numbers.size() == 1 && same.compares() && !same.tells(node);
            if (numbers.isEmpty() || unsure) {
                unknown.add(known.described(node));
            } else {
                kept.add(new Edits.Kept(index, node, numbers));
            }
        }
        return kept;
    }

    /** Tells which nodes of the graph are in no node of the file: their rows are lost with them. */
    private String lost(List<Edits.Kept> kept) {
        BitSet lost = new BitSet();
        lost.set(0, graph.nodes().size());
        kept.forEach(node -> node.numbers().forEach(lost::clear));
        List<String> numbers = lost.stream().mapToObj(Integer::toString).toList();
        return numbers.isEmpty() ? "" : ", else the graph loses its nodes " + some(numbers);
    }

    /** Leaves out all but one of nodes that stand for the same: the one that is called so, or else the first. */
    private List<Edits.Kept> once(List<Edits.Kept> kept) {
        kept.sort(Comparator.comparing((Edits.Kept node) -> node.numbers().getFirst())
                .thenComparing(node ->
                        !node.told().id().equals(node.numbers().getFirst().toString())));
        Set<List<Integer>> seen = new HashSet<>();
        List<Edits.Kept> once = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (Edits.Kept node : kept) {
            if (seen.add(node.numbers())) {
                once.add(node);
            } else {
                twice.add(node.told().id());
            }
        }
        warn(twice, "nodes that stand for the same nodes of the graph as others are left out: ", ".");
        return once;
    }

    private void warnOfOverlaps(List<Edits.Kept> kept) {
        BitSet standing = new BitSet();
        List<String> overlapping = new ArrayList<>();
        for (Edits.Kept node : kept) {
            if (node.numbers().stream().anyMatch(standing::get)) {
                overlapping.add(node.told().id());
            }
            node.numbers().forEach(standing::set);
        }
        warn(overlapping, "nodes of the graph stand in more than one node of the file: ", ".");
    }

    private void warn(List<String> ids, String problem, String advice) {
        if (!ids.isEmpty()) {
            run.warn(file.path().getFileName() + ": " + problem + some(ids) + advice);
        }
    }

    private static String some(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())))
                + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
    }
}
