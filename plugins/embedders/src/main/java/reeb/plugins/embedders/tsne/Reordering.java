package reeb.plugins.embedders.tsne;

import reeb.api.Run;
import reeb.kernels.loops.SparseWeights;

/** Puts rows into another order. */
final class Reordering {
    private static final int ROWS = 1024;

    private Reordering() {}

    /** Puts values into another order, axis by axis; what lies behind the rows is left at 0. */
    static float[][] of(float[][] values, int[] order) {
        float[][] moved = new float[values.length][values[0].length];
        for (int axis = 0; axis < values.length; axis++) {
            for (int row = 0; row < order.length; row++) {
                moved[axis][row] = values[axis][order[row]];
            }
        }
        return moved;
    }

    /**
     * Puts rows and columns into another order.
     *
     * @param weights n x n
     * @param order the numbers of the rows in the new order
     * @param run this execution
     * @return the same weights
     */
    static SparseWeights of(SparseWeights weights, int[] order, Run run) {
        int[] numbers = new int[order.length];
        int[] starts = new int[order.length + 1];
        for (int row = 0; row < order.length; row++) {
            numbers[order[row]] = row;
            starts[row + 1] = starts[row] + weights.starts()[order[row] + 1] - weights.starts()[order[row]];
        }
        SparseWeights moved =
                new SparseWeights(starts, new int[weights.columns().length], new float[weights.values().length]);
        run.chunks(order.length, ROWS, (first, end) -> {
            for (int row = first; row < end; row++) {
                int from = weights.starts()[order[row]];
                int count = starts[row + 1] - starts[row];
                System.arraycopy(weights.values(), from, moved.values(), starts[row], count);
                for (int i = 0; i < count; i++) {
                    moved.columns()[starts[row] + i] = numbers[weights.columns()[from + i]];
                }
            }
        });
        return moved;
    }
}
