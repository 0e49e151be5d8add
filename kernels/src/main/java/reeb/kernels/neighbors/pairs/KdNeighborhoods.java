package reeb.kernels.neighbors.pairs;

import java.util.Arrays;
import java.util.function.BiConsumer;
import reeb.api.Metric;
import reeb.api.PairMemory;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.kernels.base.Watched;
import reeb.kernels.neighbors.filters.KdTree;

/** Finds all pairs within a radius by the boxes of a tree; for each leaf first the leaves near enough. */
public final class KdNeighborhoods {
    private static final int LEAVES_AT_A_TIME = 64;

    /** Bounds the rounding of sums of a few squares, of a root and of the radius's square. */
    private static final double ROUNDING = 1e-13;

    private final KdTree tree;
    private final RadiusQuery search;
    private final double surelyNear;
    private final double possiblyNear;

    private KdNeighborhoods(KdTree tree, RadiusQuery search) {
        this.tree = tree;
        this.search = search;
        this.surelyNear = search.squaredRadius() * (1 - ROUNDING) - Double.MIN_NORMAL;
        this.possiblyNear = search.squaredRadius() * (1 + ROUNDING) + Double.MIN_NORMAL;
    }

    /**
     * Searches. O(n log n + pairs) for few columns and a small radius, at worst O(n^2).
     *
     * @param tree the n rows
     * @param search the radius and the test that decides pairs close to it
     * @param run this execution
     * @return for each row the rows within the radius, ascending, itself included
     */
    public static Neighborhoods within(KdTree tree, RadiusQuery search, Run run) {
        int[][] neighbors = new int[tree.rows()][];
        PairMemory memory = new PairMemory(Integer.BYTES, Integer.BYTES);
        new KdNeighborhoods(tree, search).search(run, (worker, leaf) -> {
            long count = 0;
            for (int place = tree.start(leaf); place < tree.end(leaf); place++) {
                worker.search(leaf, place, 0);
                count += worker.nearCount;
                neighbors[tree.row(place)] = Arrays.copyOf(worker.near, worker.nearCount);
                Arrays.sort(neighbors[tree.row(place)]);
            }
            memory.found(count, run);
        });
        return Neighborhoods.of(neighbors);
    }

    /**
     * Searches and keeps nothing. In half the time of {@link #within}, since each pair is measured once.
     *
     * @param tree the n rows
     * @param search the radius and the test that decides pairs close to it
     * @param pairs hears of each pair once
     * @param run this execution
     */
    public static void pairs(KdTree tree, RadiusQuery search, Metric.Pairs pairs, Run run) {
        new KdNeighborhoods(tree, search).search(run, (worker, leaf) -> {
            for (int place = tree.start(leaf); place < tree.end(leaf); place++) {
                worker.search(leaf, place, place + 1);
                for (int index = 0; index < worker.nearCount; index++) {
                    pairs.found(tree.row(place), worker.near[index]);
                }
            }
        });
    }

    private void search(Run run, BiConsumer<Worker, Integer> work) {
        int leaves = tree.firstLeaf();
        Watched.chunks("measuring distances", leaves, LEAVES_AT_A_TIME, run, (first, end) -> {
            Worker worker = new Worker();
            for (int leaf = leaves + first; leaf < leaves + end; leaf++) {
                worker.collected = 0;
                work.accept(worker, leaf);
            }
        });
    }

    /** Searches for the rows of a leaf; for one thread. */
    private final class Worker {
        private final double[] row = new double[tree.columns()];
        private final double[] other = new double[tree.columns()];
        private final double[] sums = new double[KdTree.LEAF];
        private int[] leaves = new int[64];
        private int leafCount;
        private int collected;
        private int[] near = new int[256];
        private int nearCount;

        /** Finds the rows near to one of a leaf's rows, from some place on. */
        void search(int leaf, int place, int from) {
            if (collected != leaf) {
                leafCount = 0;
                collect(leaf, 1, from);
                collected = leaf;
            }
            tree.read(leaf, place - tree.start(leaf), row);
            nearCount = 0;
            for (int i = 0; i < leafCount; i++) {
                if (tree.square(leaves[i], row) <= possiblyNear) {
                    visit(leaves[i], place, from);
                }
            }
        }

        /** Collects the leaves near enough that hold places from one on. */
        private void collect(int leaf, int node, int from) {
            if (tree.end(node) <= from || tree.square(leaf, node) > possiblyNear) {
                return;
            }
            if (!tree.isLeaf(node)) {
                collect(leaf, 2 * node, from);
                collect(leaf, 2 * node + 1, from);
                return;
            }
            if (leafCount == leaves.length) {
                leaves = Arrays.copyOf(leaves, 2 * leafCount);
            }
            leaves[leafCount++] = node;
        }

        private void visit(int leaf, int self, int from) {
            tree.squares(leaf, row, sums);
            if (near.length < nearCount + KdTree.LEAF) {
                near = Arrays.copyOf(near, 2 * near.length);
            }
            int start = tree.start(leaf);
            int end = tree.end(leaf);
            for (int place = Math.max(start, from); place < end; place++) {
                double sum = sums[place - start];
                if (sum <= possiblyNear && (sum < surelyNear || place == self || decide(leaf, place - start))) {
                    near[nearCount++] = tree.row(place);
                }
            }
        }

        private boolean decide(int leaf, int lane) {
            tree.read(leaf, lane, other);
            return search.test().near(row, other);
        }
    }
}
