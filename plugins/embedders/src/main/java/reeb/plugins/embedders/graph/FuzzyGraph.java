package reeb.plugins.embedders.graph;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntConsumer;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.graphs.SparseGraph;

/**
 * The fuzzy union, or intersection, of directed memberships: each pair of neighbours has the strength with which the one row
 * belongs to the other, and that with which the other belongs to the one.
 *
 * <p>Fuzzy strengths w and v make the weight r (w + v - w v) + (1 - r) w v: from the product (r = 0) to the probabilistic sum
 * (r = 1), the fuzzy intersection and union. See McInnes, Healy and Melville, arXiv:1802.03426, section 3.1.
 */
public final class FuzzyGraph {
    private static final int ROWS_AT_A_TIME = 1024;

    /** Both directions of an edge with their strengths, and twice the joint ones: as they are found, and together. */
    private static final int BYTES_PER_NEIGHBOR = 48;

    private final int rows;
    private final int k;
    private final DoubleBinaryOperator joint;
    private final int[] targets;
    private final float[] strengths;
    private final int[] reverseStarts;
    private final int[] reverseTargets;
    private final float[] reverseStrengths;

    /** How strongly a row belongs to a neighbour. */
    @FunctionalInterface
    public interface Strength {
        /**
         * Tells how strongly.
         *
         * @param row from 0 to n - 1
         * @param distance how far the neighbour is
         * @return at least 0
         */
        double of(int row, double distance);
    }

    private FuzzyGraph(NeighborGraph graph, DoubleBinaryOperator joint) {
        this.rows = graph.rows();
        this.k = graph.k();
        this.joint = joint;
        this.targets = graph.neighbors();
        this.strengths = new float[targets.length];
        this.reverseStarts = new int[rows + 1];
        this.reverseTargets = new int[targets.length];
        this.reverseStrengths = new float[targets.length];
    }

    /**
     * Builds the graph of fuzzy strengths. O(n k).
     *
     * @param graph the neighbours
     * @param scales how strongly rows belong to what is how far
     * @param mix r, from 0 to 1
     * @param run this execution
     * @return edges of weights above 0
     */
    public static SparseGraph of(NeighborGraph graph, SmoothKnnDistances scales, double mix, Run run) {
        return of(graph, scales::strength, (w, v) -> mix * (w + v - w * v) + (1 - mix) * w * v, run);
    }

    /**
     * Builds a graph of any strengths. O(n k).
     *
     * @param graph the neighbours
     * @param strength the directed membership of a row in a neighbour's surroundings
     * @param joint makes the weight of both directed memberships, 0 for one that is missing; symmetric
     * @param run this execution
     * @return edges of weights above 0
     */
    public static SparseGraph of(NeighborGraph graph, Strength strength, DoubleBinaryOperator joint, Run run) {
        run.reserve(
                (long) BYTES_PER_NEIGHBOR * graph.rows() * graph.k(),
                "the graph of " + graph + "; take a sample of the rows, or fewer neighbours");
        FuzzyGraph fuzzy = new FuzzyGraph(graph, joint);
        fuzzy.eachRow(run, row -> {
            for (int rank = 0; rank < graph.k(); rank++) {
                fuzzy.strengths[row * graph.k() + rank] = (float) strength.of(row, graph.distance(row, rank));
            }
            fuzzy.sort(row);
        });
        fuzzy.transpose();
        return fuzzy.join(run);
    }

    private void eachRow(Run run, IntConsumer work) {
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            for (int row = first; row < end; row++) {
                work.accept(row);
            }
        });
    }

    /** Puts a row's few neighbours into ascending order. */
    private void sort(int row) {
        for (int i = row * k + 1; i < (row + 1) * k; i++) {
            int target = targets[i];
            float strength = strengths[i];
            int place = i;
            for (; place > row * k && targets[place - 1] > target; place--) {
                targets[place] = targets[place - 1];
                strengths[place] = strengths[place - 1];
            }
            targets[place] = target;
            strengths[place] = strength;
        }
    }

    private void transpose() {
        for (int target : targets) {
            reverseStarts[target + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            reverseStarts[row + 1] += reverseStarts[row];
        }
        int[] next = reverseStarts.clone();
        for (int row = 0; row < rows; row++) {
            for (int i = row * k; i < (row + 1) * k; i++) {
                int place = next[targets[i]]++;
                reverseTargets[place] = row;
                reverseStrengths[place] = strengths[i];
            }
        }
    }

    private SparseGraph join(Run run) {
        int[] joined = new int[Math.multiplyExact(2, targets.length)];
        float[] weights = new float[joined.length];
        int[] starts = new int[rows + 1];
        eachRow(run, row -> starts[row + 1] = merge(row, joined, weights));
        for (int row = 0; row < rows; row++) {
            int first = row * k + reverseStarts[row];
            int count = starts[row + 1];
            System.arraycopy(joined, first, joined, starts[row], count);
            System.arraycopy(weights, first, weights, starts[row], count);
            starts[row + 1] = starts[row] + count;
        }
        return SparseGraph.of(starts, Arrays.copyOf(joined, starts[rows]), Arrays.copyOf(weights, starts[rows]));
    }

    /** Merges a row's outgoing and incoming memberships, both ascending; gives the number of edges. */
    private int merge(int row, int[] joined, float[] weights) {
        int own = row * k;
        int other = reverseStarts[row];
        int first = own + other;
        int place = first;
        while (own < (row + 1) * k || other < reverseStarts[row + 1]) {
            int mine = own < (row + 1) * k ? targets[own] : rows;
            int theirs = other < reverseStarts[row + 1] ? reverseTargets[other] : rows;
            double w = mine <= theirs ? strengths[own++] : 0;
            double v = theirs <= mine ? reverseStrengths[other++] : 0;
            float weight = (float) joint.applyAsDouble(w, v);
            if (weight > 0) {
                joined[place] = Math.min(mine, theirs);
                weights[place++] = weight;
            }
        }
        return place - first;
    }
}
