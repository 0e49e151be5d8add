package reeb.kernels.trees;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.EuclideanScale;
import reeb.kernels.neighbors.filters.KdTree;

/** Searches by the boxes of a tree; leaves out nodes whose rows are all of the component that is to be left. */
final class KdForeignSearch implements ForeignSearch {
    private static final int ROWS_AT_A_TIME = 256;
    private static final int MIXED = -1;

    private final KdTree tree;
    private final double[] cores;
    private final EuclideanScale scale;
    private final int[] places;
    private final int[] lowestRows;
    private final double[] leastCores;
    private final int[] components;

    KdForeignSearch(KdTree tree, double[] cores, EuclideanScale scale) {
        this.tree = tree;
        this.cores = cores;
        this.scale = scale;
        this.places = new int[tree.rows()];
        int nodes = 2 * tree.firstLeaf();
        this.lowestRows = new int[nodes];
        this.leastCores = new double[nodes];
        this.components = new int[nodes];
        Arrays.fill(lowestRows, Integer.MAX_VALUE);
        Arrays.fill(leastCores, Double.POSITIVE_INFINITY);
        for (int leaf = tree.firstLeaf(); leaf < nodes; leaf++) {
            for (int place = tree.start(leaf); place < tree.end(leaf); place++) {
                places[tree.row(place)] = place;
                lowestRows[leaf] = Math.min(lowestRows[leaf], tree.row(place));
                leastCores[leaf] = Math.min(leastCores[leaf], cores[tree.row(place)]);
            }
        }
        for (int node = tree.firstLeaf() - 1; node > 0; node--) {
            lowestRows[node] = Math.min(lowestRows[2 * node], lowestRows[2 * node + 1]);
            leastCores[node] = Math.min(leastCores[2 * node], leastCores[2 * node + 1]);
        }
    }

    @Override
    public void search(int[] open, Forest forest, Run run) {
        mark(forest);
        int[] sorted = Arrays.stream(open).map(row -> places[row]).sorted().toArray();
        Watched.chunks("linking", sorted.length, ROWS_AT_A_TIME, run, (first, end) -> {
            Worker worker = new Worker(forest);
            for (int i = first; i < end; i++) {
                worker.search(sorted[i]);
            }
        });
    }

    /** Finds the component of all rows of each node. */
    private void mark(Forest forest) {
        for (int leaf = tree.firstLeaf(); leaf < components.length; leaf++) {
            components[leaf] = forest.component(tree.row(tree.start(leaf)));
            for (int place = tree.start(leaf) + 1; place < tree.end(leaf); place++) {
                if (forest.component(tree.row(place)) != components[leaf]) {
                    components[leaf] = MIXED;
                }
            }
        }
        for (int node = tree.firstLeaf() - 1; node > 0; node--) {
            boolean same = components[2 * node] == components[2 * node + 1];
            components[node] = same ? components[2 * node] : MIXED;
        }
    }

    /** Searches for row after row; for one thread. */
    private final class Worker {
        private final Forest forest;
        private final double[] values = new double[tree.columns()];
        private final double[] sums = new double[KdTree.LEAF];
        private int row;
        private int component;
        private TreeEdge best;

        Worker(Forest forest) {
            this.forest = forest;
            this.best = forest.shortest(0);
        }

        void search(int place) {
            row = tree.row(place);
            component = forest.component(row);
            best = forest.shortest(component);
            int leaf = tree.leafOf(place);
            tree.read(leaf, place - tree.start(leaf), values);
            visit(1, 0);
        }

        private void visit(int node, double square) {
            if (components[node] == component || !mayImprove(node, square)) {
                return;
            }
            if (tree.isLeaf(node)) {
                scan(node);
                return;
            }
            double left = tree.square(2 * node, values);
            double right = tree.square(2 * node + 1, values);
            int nearer = left <= right ? 2 * node : 2 * node + 1;
            visit(nearer, Math.min(left, right));
            visit(nearer ^ 1, Math.max(left, right));
        }

        /** Compares the best edge with what one to a row of a node might be, by length and then by numbers. */
        private boolean mayImprove(int node, double square) {
            double least = Math.max(scale.ofSquares(square), Math.max(cores[row], leastCores[node]));
            if (least != best.length()) {
                return least < best.length();
            }
            int lower = Math.min(row, lowestRows[node]);
            return lower < best.lower() || (lower == best.lower() && Math.max(row, lowestRows[node]) < best.higher());
        }

        private void scan(int leaf) {
            tree.squares(leaf, values, sums);
            int start = tree.start(leaf);
            for (int place = start; place < tree.end(leaf); place++) {
                int other = tree.row(place);
                double length = Math.max(scale.ofSquares(sums[place - start]), Math.max(cores[row], cores[other]));
                if (length <= best.length() && forest.component(other) != component) {
                    forest.offer(component, TreeEdge.between(row, other, length));
                    best = forest.shortest(component);
                }
            }
        }
    }
}
