package reeb.kernels.neighbors.nearest;

import java.util.function.DoubleUnaryOperator;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.base.Watched;
import reeb.kernels.neighbors.filters.KdTree;

/** Finds the nearest rows by the boxes of a tree, the nearer half first. */
public final class KdNearest {
    private static final int LEAVES_AT_A_TIME = 64;

    /** Squares that differ by more than this have different roots. */
    private static final double SAME_ROOT = 1 + 0x1p-50;

    private final KdTree tree;
    private final int k;
    private final DoubleUnaryOperator ofSquares;
    private final int[] neighbors;
    private final double[] distances;

    private KdNearest(KdTree tree, int k, DoubleUnaryOperator ofSquares) {
        this.tree = tree;
        this.k = k;
        this.ofSquares = ofSquares;
        this.neighbors = new int[tree.rows() * k];
        this.distances = new double[tree.rows() * k];
    }

    /**
     * Searches. About O(n log n) for few columns, at worst O(n^2).
     *
     * @param tree n rows
     * @param k neighbours of each row, from 1 to n - 1
     * @param ofSquares gives the distance from the sum of squares: the root, or the sum itself
     * @param run this execution
     * @return the neighbours, nearest first, of equal distances the lower number first
     */
    public static NeighborGraph search(KdTree tree, int k, DoubleUnaryOperator ofSquares, Run run) {
        KdNearest nearest = new KdNearest(tree, k, ofSquares);
        int leaves = tree.firstLeaf();
        Watched.chunks("finding neighbours", leaves, LEAVES_AT_A_TIME, run, (first, end) -> {
            Worker worker = nearest.new Worker();
            for (int leaf = first; leaf < end; leaf++) {
                worker.search(leaves + leaf);
            }
        });
        return NeighborGraph.of(k, nearest.neighbors, nearest.distances);
    }

    /** Searches for row after row; for one thread. */
    private final class Worker {
        private final double[] row = new double[tree.columns()];
        private final double[] sums = new double[KdTree.LEAF];
        private final double[] squares = new double[k];
        private int self;
        private int first;
        private int count;
        private double limit;

        public void search(int leaf) {
            int start = tree.start(leaf);
            for (self = start; self < tree.end(leaf); self++) {
                tree.read(leaf, self - start, row);
                first = tree.row(self) * k;
                count = 0;
                limit = Double.POSITIVE_INFINITY;
                visit(1);
            }
        }

        private void visit(int node) {
            if (tree.isLeaf(node)) {
                scan(node);
                return;
            }
            double left = tree.square(2 * node, row);
            double right = tree.square(2 * node + 1, row);
            int nearer = left <= right ? 2 * node : 2 * node + 1;
            if (Math.min(left, right) <= limit) {
                visit(nearer);
            }
            if (Math.max(left, right) <= limit) {
                visit(nearer ^ 1);
            }
        }

        private void scan(int leaf) {
            tree.squares(leaf, row, sums);
            int start = tree.start(leaf);
            int end = tree.end(leaf);
            for (int place = start; place < end; place++) {
                if (sums[place - start] <= limit && place != self) {
                    offer(tree.row(place), sums[place - start]);
                }
            }
        }

        private void offer(int other, double square) {
            double distance = ofSquares.applyAsDouble(square);
            int last = first + count - 1;
            if (count == k && !before(distance, other, last)) {
                return;
            }
            int place = count < k ? first + count++ : last;
            for (; place > first && before(distance, other, place - 1); place--) {
                distances[place] = distances[place - 1];
                neighbors[place] = neighbors[place - 1];
                squares[place - first] = squares[place - 1 - first];
            }
            distances[place] = distance;
            neighbors[place] = other;
            squares[place - first] = square;
            limit = count == k ? squares[k - 1] * SAME_ROOT : limit;
        }

        private boolean before(double distance, int other, int place) {
            return distance < distances[place] || (distance == distances[place] && other < neighbors[place]);
        }
    }
}
