package reeb.kernels.approximate;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.kernels.base.Scramble;
import reeb.kernels.base.SortedKeys;
import reeb.kernels.loops.RowArithmetic;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.FlatRows;

/**
 * A random-projection tree: halves rows along a direction in which a random few of them spread, and each half again.
 *
 * <p>After Dasgupta and Freund, <i>Random projection trees and low dimensional manifolds</i>, STOC 2008, with directions
 * nearer to the widest spread. Halves are even, so that no data make the tree deep; rows of the same projection, such as
 * equal ones, are divided by their numbers. What a node draws depends on the seed and its place only.
 */
final class ProjectionTree {
    /** Does something with the rows of a leaf, which lie side by side in the order; for one thread. */
    interface Leaf {
        void visit(int[] order, int first, int end);
    }

    /** Rows that one thread divides further on its own; they fit its cache. */
    private static final int SUBTREE = 4096;

    /** Levels of large nodes whose projections are computed in one pass over the rows, which do not fit any cache. */
    private static final int LEVELS_AT_A_TIME = 3;

    private static final int SAMPLE = 12;
    private static final int STEPS = 1;

    private final FlatRows rows;
    private final int leafSize;
    private final long seed;
    private final int[] order;
    private final long[] keys;

    /** Each row's projections onto its node's further directions, for the levels below. */
    private final float[][] projections;

    /**
     * Begins a tree.
     *
     * @param rows to divide
     * @param count n
     * @param leafSize most rows of a leaf; the least is half of that, rounded down
     * @param seed of its random choices
     */
    ProjectionTree(FlatRows rows, int count, int leafSize, long seed) {
        this.rows = rows;
        this.leafSize = leafSize;
        this.seed = seed;
        this.order = IntStream.range(0, count).toArray();
        this.keys = new long[count];
        this.projections = new float[LEVELS_AT_A_TIME - 1][count > SUBTREE ? count : 0];
    }

    /**
     * Divides all rows. O(n d log n).
     *
     * @param leaves makes a visitor of leaves for each thread
     * @param run this execution
     * @return the rows, leaf after leaf
     */
    int[] grow(Supplier<Leaf> leaves, Run run) {
        int[] cuts = {0, order.length};
        for (int level = 0; ; level++) {
            int[] bounds = cuts;
            int[] middles = IntStream.range(0, bounds.length - 1)
                    .map(i -> bounds[i + 1] - bounds[i] <= SUBTREE ? bounds[i] : middle(bounds[i], bounds[i + 1]))
                    .toArray();
            cuts = IntStream.concat(Arrays.stream(bounds), Arrays.stream(middles))
                    .sorted()
                    .distinct()
                    .toArray();
            if (cuts.length == bounds.length) {
                break;
            }
            divideLevel(level % LEVELS_AT_A_TIME, bounds, middles, run);
        }
        int[] subtrees = cuts;
        run.parallel(subtrees.length - 1, i -> grow(subtrees[i], subtrees[i + 1], leaves.get()));
        return order;
    }

    /** Finds where to cut, or the start where there are too few rows. */
    private int middle(int first, int end) {
        int leaves = Math.ceilDiv(end - first, leafSize);
        return first + (int) ((long) (end - first) * (leaves / 2) / leaves);
    }

    private void divideLevel(int depth, int[] bounds, int[] middles, Run run) {
        for (int node = 0; node < middles.length; node++) {
            if (middles[node] > bounds[node]) {
                measure(depth, bounds[node], bounds[node + 1], run);
            }
        }
        run.parallel(middles.length, node -> separate(bounds[node], middles[node], bounds[node + 1]));
    }

    /** Computes the projections of a large node's rows, or takes those that were computed with its parent's. */
    private void measure(int depth, int first, int end, Run run) {
        float[][] directions = new float[depth == 0 ? LEVELS_AT_A_TIME : 0][];
        Arrays.setAll(directions, i -> direction(first, end, i));
        run.chunks(end - first, SUBTREE, (from, to) -> {
            if (depth == 0) {
                project(directions, first + from, first + to);
            } else {
                recall(projections[depth - 1], first + from, first + to);
            }
        });
    }

    private void project(float[][] directions, int first, int end) {
        for (int i = first; i < end; i++) {
            int place = order[i];
            keys[i] = key(rows.dot(directions[0], place), place);
            for (int further = 1; further < directions.length; further++) {
                projections[further - 1][place] = rows.dot(directions[further], place);
            }
        }
    }

    private void recall(float[] measured, int first, int end) {
        for (int i = first; i < end; i++) {
            keys[i] = key(measured[order[i]], order[i]);
        }
    }

    private static long key(float projection, int place) {
        return (long) SortedKeys.sortable(projection) << 32 | place;
    }

    private void grow(int first, int end, Leaf leaf) {
        int middle = middle(first, end);
        if (middle == first) {
            Arrays.sort(order, first, end);
            leaf.visit(order, first, end);
            return;
        }
        project(direction(first, end, 0), first, end);
        separate(first, middle, end);
        grow(first, middle, leaf);
        grow(middle, end, leaf);
    }

    private void project(float[] direction, int first, int end) {
        for (int i = first; i < end; i++) {
            keys[i] = key(rows.dot(direction, order[i]), order[i]);
        }
    }

    private void separate(int first, int middle, int end) {
        if (middle > first) {
            SortedKeys.select(keys, first, end - 1, middle);
            for (int i = first; i < end; i++) {
                order[i] = (int) keys[i];
            }
        }
    }

    /** Takes steps of the power iteration on the covariance of a few rows, from the difference of two of them. */
    private float[] direction(int first, int end, int number) {
        long state = Scramble.mix(seed + number ^ Scramble.mix(((long) first << 32) + end));
        int[] sample = new int[SAMPLE];
        float[] mean = new float[rows.stride()];
        for (int i = 0; i < SAMPLE; i++) {
            state = Scramble.mix(state + 0x9e3779b97f4a7c15L);
            sample[i] = order[first + (int) Long.remainderUnsigned(state, end - first)];
            rows.add(1f / SAMPLE, sample[i], mean);
        }
        float[] direction = new float[rows.stride()];
        rows.add(1, sample[0], direction);
        rows.add(-1, sample[1], direction);
        for (int step = 0; step < STEPS; step++) {
            direction = multiply(sample, mean, direction);
        }
        return direction;
    }

    private float[] multiply(int[] sample, float[] mean, float[] direction) {
        float[] product = new float[direction.length];
        RowArithmetic arithmetic = Machine.rows();
        float length = arithmetic.dot(direction, 0, direction, 0, direction.length);
        float scale = 1 / (float) Math.sqrt(Math.max(Float.MIN_NORMAL, length));
        float middle = arithmetic.dot(mean, 0, direction, 0, direction.length);
        for (int place : sample) {
            float projection = scale * (rows.dot(direction, place) - middle);
            rows.add(projection, place, product);
            for (int i = 0; i < mean.length; i++) {
                product[i] -= projection * mean[i];
            }
        }
        return product;
    }
}
