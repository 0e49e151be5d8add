package reeb.api.graph;

import java.util.stream.IntStream;

/**
 * Disjoint sets of items that grow together, such as the components of a graph to which edges are added: union-find with path
 * halving (Tarjan and van Leeuwen, <i>Worst-case Analysis of Set Union Algorithms</i>, JACM 31(2), 1984).
 *
 * <p>Each set is known by one of its items, its root. Not for several threads at a time, not even for reading.
 */
public final class UnionFind {
    private final int[] parents;

    /**
     * Begins with each item in a set of its own.
     *
     * @param items how many, at least 0
     */
    public UnionFind(int items) {
        this.parents = IntStream.range(0, items).toArray();
    }

    /**
     * Finds the root of an item's set.
     *
     * @param item from 0
     * @return the root; the lowest item of the set as long as only {@link #join} has made sets grow
     */
    public int root(int item) {
        int root = item;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /**
     * Puts the sets of two items together; the lower one of their roots becomes the root.
     *
     * @param one from 0
     * @param other from 0
     * @return whether they were two sets
     */
    public boolean join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }

    /**
     * Puts the set of one root into that of another, whose root stays.
     *
     * @param root a root
     * @param under another root
     */
    public void attach(int root, int under) {
        parents[root] = under;
    }

    /**
     * Gives the root of each item.
     *
     * @return a copy
     */
    public int[] roots() {
        return IntStream.range(0, parents.length).map(this::root).toArray();
    }
}
