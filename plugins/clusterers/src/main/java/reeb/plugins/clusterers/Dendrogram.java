package reeb.plugins.clusterers;

import java.util.Arrays;
import java.util.function.IntConsumer;
import reeb.api.graph.UnionFind;

/**
 * How rows come together as the distance grows: node i below n is row i, each later one the union of its children.
 *
 * <p>Unions at the same distance are one node with many children, so that the tree does not depend on the order of rows.
 */
final class Dendrogram {
    private static final int NONE = -1;

    private final int rows;
    private final int[] firstChild;
    private final int[] lastChild;
    private final int[] next;
    private final int[] sizes;
    private final double[] heights;
    private int count;

    private Dendrogram(int rows) {
        int most = Math.max(1, Math.multiplyExact(2, rows));
        this.rows = rows;
        this.count = rows;
        firstChild = filled(most);
        lastChild = filled(most);
        next = filled(most);
        sizes = new int[most];
        Arrays.fill(sizes, 0, rows, 1);
        heights = new double[most];
        Arrays.fill(heights, 0, rows, Double.NEGATIVE_INFINITY);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Builds the tree from joins that connect all rows. O(n log n). */
    static Dendrogram of(Joins joins) {
        Dendrogram tree = new Dendrogram(joins.rows());
        UnionFind joined = new UnionFind(joins.rows());
        int[] nodes = new int[joins.rows()];
        Arrays.setAll(nodes, row -> row);
        for (int join : joins.shortestFirst()) {
            int one = nodes[joined.root(joins.from(join))];
            int other = nodes[joined.root(joins.to(join))];
            joined.join(joins.from(join), joins.to(join));
            nodes[joined.root(joins.from(join))] = tree.unite(one, other, joins.length(join));
        }
        return tree;
    }

    private int unite(int one, int other, double height) {
        if (heights[one] == height) {
            return take(one, other, height);
        }
        if (heights[other] == height) {
            return take(other, one, height);
        }
        int union = count++;
        heights[union] = height;
        return take(take(union, one, height), other, height);
    }

    /** Takes a node as a child, or its children where it is at the same height. */
    private int take(int union, int node, double height) {
        int first = heights[node] == height ? firstChild[node] : node;
        int last = heights[node] == height ? lastChild[node] : node;
        if (firstChild[union] == NONE) {
            firstChild[union] = first;
        } else {
            next[lastChild[union]] = first;
        }
        lastChild[union] = last;
        sizes[union] += sizes[node];
        return union;
    }

    int rows() {
        return rows;
    }

    /** Tells the node of all rows; there must be two rows at least. */
    int root() {
        int root = rows;
        while (sizes[root] < rows) {
            root++;
        }
        return root;
    }

    boolean isRow(int node) {
        return node < rows;
    }

    int size(int node) {
        return sizes[node];
    }

    double height(int node) {
        return heights[node];
    }

    void forEachChild(int node, IntConsumer action) {
        for (int child = firstChild[node]; child != NONE; child = next[child]) {
            action.accept(child);
        }
    }
}
