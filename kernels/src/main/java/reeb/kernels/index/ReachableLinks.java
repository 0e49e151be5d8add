package reeb.kernels.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Sees to it that a search can reach all rows: begun at rows drawn at random, at one row of each group that has no links
 * with others, and with a link back from a neighbour to each row that none leads to.
 */
final class ReachableLinks {
    private static final int LEAST_ENTRIES = 32;
    private static final int MOST_ENTRIES = 1024;

    private final int[][] links;
    private final BitSet reached;
    private final BitSet entries;
    private int[] queue = new int[1024];

    private ReachableLinks(int[][] links) {
        this.links = links;
        this.reached = new BitSet(links.length);
        this.entries = new BitSet(links.length);
    }

    /**
     * Completes links, in place. O(links).
     *
     * @param links of each row
     * @param random draws the first entries: the square root of the number of rows, from 32 to 1024
     * @return the links with their entries
     */
    static Links complete(int[][] links, RandomGenerator random) {
        ReachableLinks reachability = new ReachableLinks(links);
        int drawn = Math.clamp((long) Math.sqrt(links.length), LEAST_ENTRIES, MOST_ENTRIES);
        for (int i = 0; i < drawn; i++) {
            reachability.entries.set(random.nextInt(links.length));
        }
        for (int entry : reachability.entries.stream().toArray()) {
            reachability.spread(entry);
        }
        for (int row = 0; row < links.length; row++) {
            if (!reachability.reached.get(row)) {
                reachability.join(row);
            }
        }
        return reachability.pack();
    }

    /** Links a row from the first of its own links that has been reached, or makes it an entry. */
    private void join(int row) {
        for (int other : links[row]) {
            if (reached.get(other)) {
                links[other] = Arrays.copyOf(links[other], links[other].length + 1);
                links[other][links[other].length - 1] = row;
                spread(row);
                return;
            }
        }
        entries.set(row);
        spread(row);
    }

    /** Marks all that can be reached from a row. */
    private void spread(int row) {
        int size = push(row, 0);
        while (size > 0) {
            for (int other : links[queue[--size]]) {
                size = push(other, size);
            }
        }
    }

    private int push(int row, int size) {
        if (reached.get(row)) {
            return size;
        }
        reached.set(row);
        if (size == queue.length) {
            queue = Arrays.copyOf(queue, 2 * size);
        }
        queue[size] = row;
        return size + 1;
    }

    private Links pack() {
        int[] starts = new int[links.length + 1];
        for (int row = 0; row < links.length; row++) {
            starts[row + 1] = Math.addExact(starts[row], links[row].length);
        }
        int[] targets = new int[starts[links.length]];
        for (int row = 0; row < links.length; row++) {
            System.arraycopy(links[row], 0, targets, starts[row], links[row].length);
        }
        return new Links(entries.stream().toArray(), starts, targets);
    }
}
