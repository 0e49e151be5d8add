package reeb.plugins.clusterers;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The clusters of a dendrogram that have enough rows, from the root, cluster 0, down; each after its parent.
 *
 * <p>Going down in distance, a cluster loses rows until it splits into two or more clusters of enough rows, or has too few.
 * Density is the inverse of distance, infinite among equal rows.
 */
final class CondensedTree {
    private final Dendrogram dendrogram;
    private final int enough;
    private final int[] parents;
    private final double[] births;
    private final double[] ends;
    private final double[] stabilities;
    private final int[] rowClusters;
    private final double[] rowDensities;
    private int count;

    private CondensedTree(Dendrogram dendrogram, int enough) {
        int rows = dendrogram.rows();
        // A cluster is born with a sibling, and both have two rows at least.
        int most = Math.max(1, rows);
        this.dendrogram = dendrogram;
        this.enough = enough;
        parents = new int[most];
        births = new double[most];
        ends = new double[most];
        stabilities = new double[most];
        rowClusters = new int[rows];
        rowDensities = new double[rows];
    }

    /** Condenses a dendrogram of at least {@code enough} rows, at least 2. O(n). */
    static CondensedTree of(Dendrogram dendrogram, int enough) {
        CondensedTree tree = new CondensedTree(dendrogram, enough);
        ArrayDeque<Branch> waiting = new ArrayDeque<>();
        waiting.add(new Branch(dendrogram.root(), tree.born(0, 0)));
        while (!waiting.isEmpty()) {
            tree.follow(waiting.remove(), waiting);
        }
        return tree;
    }

    /**
     * A node that belongs to a cluster.
     *
     * @param node of the dendrogram
     * @param cluster of this tree
     */
    private record Branch(int node, int cluster) {}

    private int born(int parent, double density) {
        parents[count] = parent;
        births[count] = density;
        return count++;
    }

    private void follow(Branch branch, ArrayDeque<Branch> waiting) {
        double density = 1 / dendrogram.height(branch.node());
        int[] large = {0};
        dendrogram.forEachChild(branch.node(), child -> large[0] += dendrogram.size(child) >= enough ? 1 : 0);
        dendrogram.forEachChild(branch.node(), child -> {
            if (dendrogram.size(child) < enough) {
                leave(branch.cluster(), dendrogram.size(child), density);
                drop(new Branch(child, branch.cluster()), density);
            } else if (large[0] == 1) {
                waiting.add(new Branch(child, branch.cluster()));
            } else {
                leave(branch.cluster(), dendrogram.size(child), density);
                waiting.add(new Branch(child, born(branch.cluster(), density)));
            }
        });
    }

    private void leave(int cluster, int rows, double density) {
        ends[cluster] = Math.max(ends[cluster], density);
        if (density > births[cluster]) {
            stabilities[cluster] += (density - births[cluster]) * rows;
        }
    }

    private void drop(Branch branch, double density) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        waiting.add(branch.node());
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            if (dendrogram.isRow(node)) {
                rowClusters[node] = branch.cluster();
                rowDensities[node] = density;
            } else {
                dendrogram.forEachChild(node, waiting::add);
            }
        }
    }

    /** Counts the clusters, the root included. */
    int count() {
        return count;
    }

    /** Tells the cluster that a cluster is a part of; the root's is the root. */
    int parent(int cluster) {
        return parents[cluster];
    }

    /** Tells the density at which a cluster comes into being; the root's is 0. */
    double birth(int cluster) {
        return births[cluster];
    }

    /** Tells the density at which a cluster splits or has too few rows. */
    double end(int cluster) {
        return ends[cluster];
    }

    /** Adds up for how long a cluster keeps its rows, in density. */
    double stability(int cluster) {
        return stabilities[cluster];
    }

    /** Finds for each cluster the density at which the last of it, or of the clusters within it, ends. */
    double[] lastEnds() {
        double[] last = Arrays.copyOf(ends, count);
        for (int cluster = count - 1; cluster > 0; cluster--) {
            last[parents[cluster]] = Math.max(last[parents[cluster]], last[cluster]);
        }
        return last;
    }

    boolean[] leaves() {
        boolean[] leaves = new boolean[count];
        Arrays.fill(leaves, true);
        for (int cluster = 1; cluster < count; cluster++) {
            leaves[parents[cluster]] = false;
        }
        return leaves;
    }

    /** Tells the last cluster that a row is in. */
    int clusterOf(int row) {
        return rowClusters[row];
    }

    /** Tells the density at which a row leaves its last cluster. */
    double densityOf(int row) {
        return rowDensities[row];
    }
}
