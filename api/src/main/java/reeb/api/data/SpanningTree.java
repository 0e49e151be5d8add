package reeb.api.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The minimum spanning tree of n rows: n - 1 edges, shortest first; of edges as long, the one whose lower row is lower comes
 * first, then the one whose higher row is. In that order no two edges are alike, so there is one such tree.
 *
 * <p>A length is the distance of two rows but not less than the core distance of either, at which so many rows are within
 * reach, itself included: the mutual reachability of Campello, Moulavi and Sander, PAKDD 2013. A length that is not a number
 * counts as infinite.
 */
public final class SpanningTree {
    private final int[] lower;
    private final int[] higher;
    private final double[] lengths;

    private SpanningTree(int[] lower, int[] higher, double[] lengths) {
        this.lower = lower;
        this.higher = higher;
        this.lengths = lengths;
    }

    /**
     * Wraps edges that have been found.
     *
     * @param from one row of each edge
     * @param to the other
     * @param lengths of the edges
     * @return the tree of these edges, sorted
     * @throws IllegalArgumentException where the arrays do not fit each other
     */
    public static SpanningTree of(int[] from, int[] to, double[] lengths) {
        if (from.length != to.length || from.length != lengths.length) {
            throw new IllegalArgumentException(
                    from.length + ", " + to.length + " and " + lengths.length + " values are no edges");
        }
        Integer[] order = IntStream.range(0, from.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                order,
                Comparator.<Integer>comparingDouble(edge -> lengths[edge])
                        .thenComparingInt(edge -> Math.min(from[edge], to[edge]))
                        .thenComparingInt(edge -> Math.max(from[edge], to[edge])));
        return new SpanningTree(
                Arrays.stream(order)
                        .mapToInt(edge -> Math.min(from[edge], to[edge]))
                        .toArray(),
                Arrays.stream(order)
                        .mapToInt(edge -> Math.max(from[edge], to[edge]))
                        .toArray(),
                Arrays.stream(order).mapToDouble(edge -> lengths[edge]).toArray());
    }

    /**
     * Counts the edges.
     *
     * @return n - 1, or 0 where there are no rows
     */
    public int edges() {
        return lengths.length;
    }

    /**
     * Gives the lower row of an edge.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return its row of lower number
     */
    public int lower(int edge) {
        return lower[edge];
    }

    /**
     * Gives the higher row of an edge.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return its row of higher number
     */
    public int higher(int edge) {
        return higher[edge];
    }

    /**
     * Tells how long an edge is.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return the length, which never falls with the number
     */
    public double length(int edge) {
        return lengths[edge];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpanningTree tree
                && Arrays.equals(lower, tree.lower)
                && Arrays.equals(higher, tree.higher)
                && Arrays.equals(lengths, tree.lengths);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(lower) + Arrays.hashCode(higher)) + Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return "spanning tree of " + edges() + " edges";
    }
}
