package reeb.kernels.neighbors.pairs;

import java.util.Arrays;
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
    private final int[][] neighbors;
    private final PairMemory memory = new PairMemory(Integer.BYTES, Integer.BYTES);

    private KdNeighborhoods(KdTree tree, RadiusQuery search) {
        this.tree = tree;
        this.search = search;
        this.surelyNear = search.squaredRadius() * (1 - ROUNDING) - Double.MIN_NORMAL;
        this.possiblyNear = search.squaredRadius() * (1 + ROUNDING) + Double.MIN_NORMAL;
        this.neighbors = new int[tree.rows()][];
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
        KdNeighborhoods all = new KdNeighborhoods(tree, search);
        int leaves = tree.firstLeaf();
        Watched.chunks("measuring distances", leaves, LEAVES_AT_A_TIME, run, (first, end) -> {
            Worker worker = all.new Worker();
            for (int leaf = first; leaf < end; leaf++) {
                worker.search(leaves + leaf, run);
            }
        });
        return Neighborhoods.of(all.neighbors);
    }

    /** Searches for the rows of a leaf; for one thread. */
    private final class Worker {
        private final double[] row = new double[tree.columns()];
        private final double[] other = new double[tree.columns()];
        private final double[] sums = new double[KdTree.LEAF];
        private int[] leaves = new int[64];
        private int leafCount;
        private int[] near = new int[256];
        private int nearCount;

        void search(int leaf, Run run) {
            leafCount = 0;
            collect(leaf, 1);
            int start = tree.start(leaf);
            long count = 0;
            for (int place = start; place < tree.end(leaf); place++) {
                tree.read(leaf, place - start, row);
                nearCount = 0;
                for (int i = 0; i < leafCount; i++) {
                    if (tree.square(leaves[i], row) <= possiblyNear) {
                        visit(leaves[i], place);
                    }
                }
                count += nearCount;
                neighbors[tree.row(place)] = Arrays.copyOf(near, nearCount);
                Arrays.sort(neighbors[tree.row(place)]);
            }
            memory.found(count, run);
        }

        private void collect(int leaf, int node) {
            if (tree.square(leaf, node) > possiblyNear) {
                return;
            }
            if (!tree.isLeaf(node)) {
                collect(leaf, 2 * node);
                collect(leaf, 2 * node + 1);
                return;
            }
            if (leafCount == leaves.length) {
                leaves = Arrays.copyOf(leaves, 2 * leafCount);
            }
            leaves[leafCount++] = node;
        }

        private void visit(int leaf, int self) {
            tree.squares(leaf, row, sums);
            if (near.length < nearCount + KdTree.LEAF) {
                near = Arrays.copyOf(near, 2 * near.length);
            }
            int start = tree.start(leaf);
            int end = tree.end(leaf);
            for (int place = start; place < end; place++) {
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
