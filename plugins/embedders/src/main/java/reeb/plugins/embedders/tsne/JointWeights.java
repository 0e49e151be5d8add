package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.kernels.loops.SparseWeights;

/** Joins the weights of both directions between two rows to one, such that all sum to 1. O(m log k) for m edges. */
final class JointWeights {
    private static final int ROWS = 1024;

    /** An edge as it comes in, and twice as it is joined, with what fills rows up to whole blocks. */
    private static final long BYTES_PER_EDGE = 8 + 2 * 8 + 8;

    private final DirectedWeights edges;
    private final int[] inStarts;
    private final int[] sources;
    private final float[] inWeights;

    private JointWeights(DirectedWeights edges) {
        this.edges = edges;
        this.inStarts = new int[edges.rows() + 1];
        this.sources = new int[edges.targets().length];
        this.inWeights = new float[edges.targets().length];
    }

    /**
     * Joins.
     *
     * @param edges of n rows
     * @param run this execution
     * @return n x n symmetric weights with an empty diagonal, the entries of a row in rising order
     */
    static SparseWeights of(DirectedWeights edges, Run run) {
        run.reserve(
                BYTES_PER_EDGE * edges.targets().length,
                "the joint weights of " + edges.targets().length
                        + " edges; take a sample of the rows, or fewer neighbours or a smaller perplexity");
        JointWeights joint = new JointWeights(edges);
        joint.reverse();
        int rows = edges.rows();
        int[] counts = new int[rows];
        run.chunks(rows, ROWS, (first, end) -> {
            for (int row = first; row < end; row++) {
                counts[row] = joint.count(row);
            }
        });
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = Math.addExact(starts[row], SparseWeights.padded(counts[row]));
        }
        SparseWeights weights = new SparseWeights(starts, new int[starts[rows]], new float[starts[rows]]);
        List<Double> sums = run.collectChunks(
                rows,
                ROWS,
                (first, end) -> IntStream.range(first, end)
                        .mapToDouble(row -> joint.fill(row, weights))
                        .sum());
        float scale = (float) (1 / sums.stream().mapToDouble(sum -> sum).sum());
        run.chunks(rows, ROWS, (first, end) -> scale(weights, scale, starts[first], starts[end]));
        return weights;
    }

    private static void scale(SparseWeights weights, float scale, int first, int end) {
        for (int entry = first; entry < end; entry++) {
            weights.values()[entry] *= scale;
        }
    }

    /** Lists the edges that come in, in the order of their sources. */
    private void reverse() {
        int[] targets = edges.targets();
        for (int target : targets) {
            inStarts[target + 1]++;
        }
        for (int row = 0; row < edges.rows(); row++) {
            inStarts[row + 1] += inStarts[row];
        }
        int[] next = inStarts.clone();
        for (int row = 0; row < edges.rows(); row++) {
            for (int edge = edges.starts()[row]; edge < edges.starts()[row + 1]; edge++) {
                int place = next[targets[edge]]++;
                sources[place] = row;
                inWeights[place] = edges.weights()[edge];
            }
        }
    }

    private int count(int row) {
        int[] targets = Arrays.copyOfRange(edges.targets(), edges.starts()[row], edges.starts()[row + 1]);
        Arrays.sort(targets);
        int count = 0;
        int in = inStarts[row];
        for (int target : targets) {
            for (; in < inStarts[row + 1] && sources[in] < target; in++) {
                count++;
            }
            if (in < inStarts[row + 1] && sources[in] == target) {
                in++;
            }
            count++;
        }
        return count + inStarts[row + 1] - in;
    }

    /** Merges both lists and gives their sum. */
    private double fill(int row, SparseWeights joint) {
        int first = edges.starts()[row];
        long[] out = new long[edges.starts()[row + 1] - first];
        Arrays.setAll(out, i -> (long) edges.targets()[first + i] << 32 | first + i);
        Arrays.sort(out);
        int place = joint.starts()[row];
        int in = inStarts[row];
        double sum = 0;
        for (int i = 0; i < out.length || in < inStarts[row + 1]; place++) {
            int target = i < out.length ? (int) (out[i] >> 32) : Integer.MAX_VALUE;
            int source = in < inStarts[row + 1] ? sources[in] : Integer.MAX_VALUE;
            joint.columns()[place] = Math.min(target, source);
            float weight = 0;
            if (target <= source) {
                weight += edges.weights()[(int) out[i++]];
            }
            if (source <= target) {
                weight += inWeights[in++];
            }
            joint.values()[place] = weight;
            sum += weight;
        }
        Arrays.fill(joint.columns(), place, joint.starts()[row + 1], row);
        return sum;
    }
}
