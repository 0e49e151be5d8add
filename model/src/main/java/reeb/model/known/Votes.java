package reeb.model.known;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import reeb.api.data.NeighborGraph;

/**
 * Finds the node of a row from those of the known rows nearest to it.
 *
 * <p>Each neighbour weighs one over its distance, which it spreads evenly over its nodes; one that is in no node speaks for none. The
 * group of the largest share is taken, and in it the node of the largest; of equal ones the lower. A row that equals a known one
 * is where that is; of several that it equals the first among its neighbours counts.
 *
 * @param membership the nodes of the known rows
 * @param groups the group of each node
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record Votes(Membership membership, int[] groups) {
    private static final int NONE = -1;

    /**
     * Counts the votes for one row. O(neighbours times their nodes).
     *
     * @param nearest known rows nearest to it and to others
     * @param row which
     * @param from the first of its neighbours that counts
     */
    public Vote of(NeighborGraph nearest, int row, int from) {
        Map<Integer, Double> nodes = new TreeMap<>();
        if (!(nearest.distance(row, from) > 0)) {
            add(nodes, nearest.neighbor(row, from), 1);
        } else {
            for (int rank = from; rank < nearest.k(); rank++) {
                add(nodes, nearest.neighbor(row, rank), nearest.distance(row, from) / nearest.distance(row, rank));
            }
        }
        return counted(nodes);
    }

    private void add(Map<Integer, Double> nodes, int known, double weight) {
        int count = membership.count(known);
        if (count == 0) {
            nodes.merge(NONE, weight, Double::sum);
        }
        for (int at = 0; at < count; at++) {
            nodes.merge(membership.node(known, at), weight / count, Double::sum);
        }
    }

    private Vote counted(Map<Integer, Double> nodes) {
        double whole = nodes.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Integer, Double> ofGroups = new TreeMap<>();
        nodes.forEach((node, weight) -> ofGroups.merge(group(node), weight, Double::sum));
        int group = most(ofGroups, _ -> true);
        int node = group == NONE ? NONE : most(nodes, one -> one != NONE && groups[one] == group);
        List<Vote.Share> shares = nodes.entrySet().stream()
                .filter(one -> one.getKey() != NONE)
                .map(one -> new Vote.Share(one.getKey(), one.getValue() / whole))
                .sorted(Comparator.comparingDouble(Vote.Share::share).reversed().thenComparingInt(Vote.Share::node))
                .toList();
        // Summed up in another order, the weights of the only group may exceed the whole by a rounding.
        double confidence = group == NONE ? Double.NaN : Math.min(1, ofGroups.getOrDefault(group, 0.0) / whole);
        return new Vote(node, group, confidence, shares);
    }

    private int group(int node) {
        return node == NONE ? NONE : groups[node];
    }

    private static int most(Map<Integer, Double> weights, IntPredicate asked) {
        int best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Double> one : weights.entrySet()) {
            if (asked.test(one.getKey()) && one.getValue() > most) {
                best = one.getKey();
                most = one.getValue();
            }
        }
        return best;
    }
}
