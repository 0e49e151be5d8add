package reeb.kernels.index;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.base.SortedKeys;
import reeb.kernels.base.Watched;
import reeb.kernels.rows.FlatRows;

/**
 * Chooses few links for each row, in different directions: of its neighbours and its reverse neighbours,
 * those that are nearer to it than to any chosen before. The rule of Arya and Mount, <i>Approximate nearest neighbor queries
 * in fixed dimensions</i>, SODA 1993, filled up with the nearest of the others.
 */
final class LinkPruning {
    /** Links in different directions that a row keeps at most. */
    private static final int MOST = 24;

    /** Links that a row keeps at least, where it has as many neighbours. */
    private static final int LEAST = 8;

    private static final int ROWS_AT_A_TIME = 1024;

    private final FlatRows rows;
    private final NeighborGraph graph;
    private final int[] starts;
    private final int[] reverse;

    LinkPruning(FlatRows rows, NeighborGraph graph) {
        this.rows = rows;
        this.graph = graph;
        this.starts = new int[graph.rows() + 1];
        this.reverse = new int[graph.rows() * graph.k()];
        reverse();
    }

    /** Finds each row's reverse neighbours, the rows that have it as a neighbour, by counting. */
    private void reverse() {
        int[] filled = new int[graph.rows() + 1];
        for (int row = 0; row < graph.rows(); row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                starts[graph.neighbor(row, rank) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        System.arraycopy(starts, 0, filled, 0, filled.length);
        for (int row = 0; row < graph.rows(); row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                reverse[filled[graph.neighbor(row, rank)]++] = row;
            }
        }
    }

    /** Chooses. O(n k^2 d) at the most, for rows that few others crowd around. */
    int[][] links(Run run) {
        int[][] links = new int[graph.rows()][];
        Watched.chunks("choosing links", links.length, ROWS_AT_A_TIME, run, (first, end) -> {
            for (int row = first; row < end; row++) {
                links[row] = choose(row, candidates(row));
            }
        });
        return links;
    }

    /** Gives all rows linked with a row, nearest first: distances to sort by above numbers. */
    private long[] candidates(int row) {
        int others = starts[row + 1] - starts[row];
        long[] candidates = new long[graph.k() + others];
        for (int i = 0; i < candidates.length; i++) {
            int other = i < graph.k() ? graph.neighbor(row, i) : reverse[starts[row] + i - graph.k()];
            candidates[i] = (long) SortedKeys.sortable(rows.squaredDistance(row, other)) << 32 | other;
        }
        return Arrays.stream(candidates).sorted().distinct().toArray();
    }

    private int[] choose(int row, long[] candidates) {
        int[] chosen = new int[MOST];
        int[] others = new int[LEAST];
        int count = 0;
        int left = 0;
        for (int i = 0; i < candidates.length && count < MOST; i++) {
            int candidate = (int) candidates[i];
            if (leadsElsewhere(row, candidate, chosen, count)) {
                chosen[count++] = candidate;
            } else if (left < LEAST) {
                others[left++] = candidate;
            }
        }
        for (int i = 0; i < left && count < LEAST; i++) {
            chosen[count++] = others[i];
        }
        return Arrays.copyOf(chosen, count);
    }

    private boolean leadsElsewhere(int row, int candidate, int[] chosen, int count) {
        float distance = rows.squaredDistance(row, candidate);
        for (int i = 0; i < count; i++) {
            if (rows.squaredDistance(chosen[i], candidate) < distance) {
                return false;
            }
        }
        return true;
    }
}
