package reeb.runtime.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.data.Rows;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

/**
 * What became of the nodes of a graph in another graph of the same rows, which are known by their numbers in their source.
 *
 * <p>Nodes are matched one to one by the rows that they share, largest Jaccard index first. A pair stayed where at least half of
 * the rows of both are shared, else it moved. Nodes left over that have most of their rows in one node joined it, or were split
 * from it; others vanished or appeared.
 *
 * @param changes in the order of the nodes of the second graph; last those that vanished
 * @param both how many rows are in nodes of both graphs
 * @param first how many rows are in nodes of the first graph only
 * @param second how many rows are in nodes of the second graph only
 */
public record Comparison(List<Change> changes, int both, int first, int second) {
    /** Pairs that share so much of their rows stayed. */
    private static final double STAYED = 0.5;

    /** Copies the list. */
    public Comparison {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two graphs.
     *
     * @param first a graph and its rows
     * @param second another graph of them
     * @return what is different
     * @throws InputException where both have nodes and these have no row in common
     */
    public static Comparison of(Network first, Network second) {
        List<Rows> before = rows(first);
        List<Rows> after = rows(second);
        Set<Integer> rowsBefore = all(before);
        Set<Integer> rowsAfter = all(after);
        int both = (int) rowsBefore.stream().filter(rowsAfter::contains).count();
        if (both == 0 && !rowsBefore.isEmpty() && !rowsAfter.isEmpty()) {
            throw new InputException(
                    "the nodes of the two graphs have no row in common; compare graphs that were made of the same data");
        }
        return new Comparison(changes(before, after), both, rowsBefore.size() - both, rowsAfter.size() - both);
    }

    private static List<Rows> rows(Network network) {
        return network.graph().nodes().stream()
                .map(Node::rows)
                .map(network.data()::numbers)
                .toList();
    }

    private static Set<Integer> all(List<Rows> nodes) {
        Set<Integer> all = new HashSet<>();
        nodes.forEach(rows -> rows.stream().forEach(all::add));
        return all;
    }

    private static List<Change> changes(List<Rows> before, List<Rows> after) {
        Matching matching = new Matching(before, after);
        List<List<Integer>> joined = lists(after.size());
        List<List<Integer>> split = lists(before.size());
        List<Change> vanished = new ArrayList<>();
        for (int node = 0; node < before.size(); node++) {
            int home = matching.homeOfFirst(node);
            if (home != Matching.NONE) {
                joined.get(home).add(node);
            } else if (matching.partnerOfFirst(node) == Matching.NONE) {
                vanished.add(new Change(Fate.VANISHED, List.of(node), List.of(), 0, 0));
            }
        }
        for (int node = 0; node < after.size(); node++) {
            if (matching.homeOfSecond(node) != Matching.NONE) {
                split.get(matching.homeOfSecond(node)).add(node);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (int node = 0; node < after.size(); node++) {
            int partner = matching.partnerOfSecond(node);
            if (partner != Matching.NONE) {
                changes.add(change(with(partner, joined.get(node)), with(node, split.get(partner)), before, after));
            } else if (matching.homeOfSecond(node) == Matching.NONE) {
                changes.add(new Change(Fate.APPEARED, List.of(), List.of(node), 0, 0));
            }
        }
        changes.addAll(vanished);
        return changes;
    }

    private static List<List<Integer>> lists(int nodes) {
        return IntStream.range(0, nodes)
                .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    private static List<Integer> with(int node, List<Integer> others) {
        return IntStream.concat(IntStream.of(node), others.stream().mapToInt(Integer::intValue))
                .sorted()
                .boxed()
                .toList();
    }

    private static Change change(List<Integer> first, List<Integer> second, List<Rows> before, List<Rows> after) {
        Rows there = union(first, before);
        Rows here = union(second, after);
        int shared = there.shared(here);
        double jaccard = (double) shared / (there.size() + here.size() - shared);
        return new Change(fate(first.size(), second.size(), jaccard), first, second, shared, jaccard);
    }

    private static Rows union(List<Integer> nodes, List<Rows> rows) {
        return Rows.of(nodes.stream()
                .flatMapToInt(node -> rows.get(node).stream())
                .sorted()
                .distinct()
                .toArray());
    }

    private static Fate fate(int first, int second, double jaccard) {
        if (first > 1 && second > 1) {
            return Fate.MOVED;
        }
        if (first > 1) {
            return Fate.JOINED;
        }
        if (second > 1) {
            return Fate.SPLIT;
        }
        return jaccard >= STAYED ? Fate.STAYED : Fate.MOVED;
    }

    /**
     * Tells the fate of each node of the second graph.
     *
     * @param nodes how many it has
     * @return a change for each, of which it is one of the second nodes
     */
    public List<Change> ofSecond(int nodes) {
        Map<Integer, Change> all = new HashMap<>();
        changes.forEach(change -> change.second().forEach(node -> all.put(node, change)));
        return IntStream.range(0, nodes)
                .mapToObj(node -> Objects.requireNonNull(all.get(node)))
                .toList();
    }
}
