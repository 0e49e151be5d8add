package reeb.runtime.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Rows;

/**
 * Which node of one graph is which of another: pairs one to one, those of the largest Jaccard index first, and of equal ones those
 * of the lowest numbers.
 *
 * <p>A node without a partner that has more than half of its rows in one node of the other graph belongs to that node, the one that
 * holds most of them.
 */
public final class Matching {
    /** Stands for no node. */
    public static final int NONE = -1;

    private static final int[] NOBODY = {};

    private final List<Rows> first;
    private final List<Rows> second;
    private final int[] partnerOfFirst;
    private final int[] partnerOfSecond;
    private final int[] homeOfFirst;
    private final int[] homeOfSecond;

    /** Nodes that share rows. */
    private record Pair(int first, int second, int shared) {}

    /**
     * Matches nodes. Takes O(p log p) time for p pairs of nodes that share rows, besides finding these.
     *
     * @param first rows of each node of the first graph, by numbers that both graphs have
     * @param second rows of each node of the second graph
     */
    public Matching(List<Rows> first, List<Rows> second) {
        this.first = first;
        this.second = second;
        partnerOfFirst = none(first.size());
        partnerOfSecond = none(second.size());
        homeOfFirst = none(first.size());
        homeOfSecond = none(second.size());
        List<Pair> pairs = pairs();
        match(pairs);
        house(pairs);
    }

    private static int[] none(int nodes) {
        int[] none = new int[nodes];
        Arrays.fill(none, NONE);
        return none;
    }

    private List<Pair> pairs() {
        Map<Integer, int[]> holders = holders();
        List<Pair> pairs = new ArrayList<>();
        int[] shared = new int[second.size()];
        int[] touched = new int[second.size()];
        for (int node = 0; node < first.size(); node++) {
            Rows rows = first.get(node);
            int count = 0;
            for (int at = 0; at < rows.size(); at++) {
                for (int other : holders.getOrDefault(rows.at(at), NOBODY)) {
                    if (shared[other]++ == 0) {
                        touched[count++] = other;
                    }
                }
            }
            Arrays.sort(touched, 0, count);
            for (int at = 0; at < count; at++) {
                pairs.add(new Pair(node, touched[at], shared[touched[at]]));
                shared[touched[at]] = 0;
            }
        }
        return pairs;
    }

    /** Lists the nodes of the second graph that hold each row. */
    private Map<Integer, int[]> holders() {
        Map<Integer, int[]> holders = new HashMap<>();
        for (int node = 0; node < second.size(); node++) {
            Rows rows = second.get(node);
            for (int at = 0; at < rows.size(); at++) {
                int[] before = holders.getOrDefault(rows.at(at), NOBODY);
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = node;
                holders.put(rows.at(at), more);
            }
        }
        return holders;
    }

    private void match(List<Pair> pairs) {
        pairs.stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -jaccard(pair))
                        .thenComparingInt(Pair::first)
                        .thenComparingInt(Pair::second))
                .filter(pair -> partnerOfFirst[pair.first()] == NONE && partnerOfSecond[pair.second()] == NONE)
                .forEachOrdered(pair -> {
                    partnerOfFirst[pair.first()] = pair.second();
                    partnerOfSecond[pair.second()] = pair.first();
                });
    }

    private double jaccard(Pair pair) {
        int all = first.get(pair.first()).size() + second.get(pair.second()).size() - pair.shared();
        return (double) pair.shared() / all;
    }

    /** Finds where nodes without partners have most of their rows; of as many, in the node of the lowest number. */
    private void house(List<Pair> pairs) {
        int[] mostOfFirst = new int[first.size()];
        int[] mostOfSecond = new int[second.size()];
        for (Pair pair : pairs) {
            if (partnerOfFirst[pair.first()] == NONE
                    && most(pair, first.get(pair.first()), mostOfFirst[pair.first()])) {
                mostOfFirst[pair.first()] = pair.shared();
                homeOfFirst[pair.first()] = pair.second();
            }
            if (partnerOfSecond[pair.second()] == NONE
                    && most(pair, second.get(pair.second()), mostOfSecond[pair.second()])) {
                mostOfSecond[pair.second()] = pair.shared();
                homeOfSecond[pair.second()] = pair.first();
            }
        }
    }

    private static boolean most(Pair pair, Rows rows, int most) {
        return 2 * pair.shared() > rows.size() && pair.shared() > most;
    }

    /** Gives a node's partner in the second graph, or none. */
    public int partnerOfFirst(int node) {
        return partnerOfFirst[node];
    }

    /** Gives a node's partner in the first graph, or none. */
    public int partnerOfSecond(int node) {
        return partnerOfSecond[node];
    }

    /** Gives the node of the second graph that a node without a partner belongs to, or none. */
    public int homeOfFirst(int node) {
        return homeOfFirst[node];
    }

    /** Gives the node of the first graph that a node without a partner belongs to, or none. */
    public int homeOfSecond(int node) {
        return homeOfSecond[node];
    }
}
