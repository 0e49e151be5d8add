package reeb.plugins.embedders.pacmap;

import java.util.Arrays;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.loops.PairForces;
import reeb.kernels.machine.Machine;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapRows;

/**
 * Lays out rows so that near pairs come together, by way of a rough map that pairs at middle distances make first.
 *
 * <p>See Wang, Huang, Rudin and Shaposhnik, <i>Understanding How Dimension Reduction Tools Work</i>, JMLR, 2021, section 5, and
 * for the steps Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015. Each row sums what acts on it in
 * the order of its pairs, from positions of the step before, so the result does not depend on the number of threads.
 */
public final class PacmapLayout {
    private static final int ROWS_OF_A_PIECE = 512;
    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;
    private static final float LEAST = 1e-7f;

    /** Weight of the middle pairs at first and in the end of the first phase, which takes two ninths of the steps. */
    private static final double FIRST_MIDDLE = 1000;

    private static final double LAST_MIDDLE = 3;

    private final PacmapPairs pairs;
    private final PairForces sums;
    private final float[][] slopes;
    private final float[][] means;
    private final float[][] squares;
    private float[][] from;
    private float[][] to;

    private PacmapLayout(PacmapPairs pairs, float[][] start) {
        int rows = pairs.near().rows();
        this.pairs = pairs;
        this.sums = Machine.pairForces(start.length);
        this.from = start;
        this.to = new float[start.length][rows];
        this.slopes = new float[start.length][rows];
        this.means = new float[start.length][rows];
        this.squares = new float[start.length][rows];
    }

    /**
     * Moves rows. O(steps pairs).
     *
     * @param pairs of n rows
     * @param start n places of each axis, overwritten
     * @param steps how many
     * @param rate how far rows go
     * @param observer is shown the map, step by step
     * @param run this execution
     * @return n places of each axis
     */
    public static float[][] of(
            PacmapPairs pairs, float[][] start, int steps, double rate, LayoutObserver observer, Run run) {
        PacmapLayout layout = new PacmapLayout(pairs, start);
        try (Progress progress = run.progress("laying out", steps)) {
            for (int step = 0; step < steps; step++) {
                observer.observe(step, layout::places);
                layout.move(weights(step, steps), rate, step + 1, run);
                progress.show(() -> MapRows.of(layout.places()));
                progress.advance(1);
            }
        }
        observer.observe(steps, layout::places);
        run.figure("loss", pairs.loss(weights(steps, steps), layout.from));
        return layout.from;
    }

    private float[][] places() {
        return Arrays.stream(from).map(float[]::clone).toArray(float[][]::new);
    }

    /** Gives the weights of a step: of the paper's 450, 100 find the rough map, 100 improve it, 250 its details. */
    static PacmapPairs.Weights weights(int step, int steps) {
        double time = 4.5 * step / steps;
        if (time < 1) {
            return new PacmapPairs.Weights(2, (1 - time) * FIRST_MIDDLE + time * LAST_MIDDLE, 1);
        }
        return time < 2 ? new PacmapPairs.Weights(3, LAST_MIDDLE, 1) : new PacmapPairs.Weights(1, 0, 1);
    }

    private void move(PacmapPairs.Weights weights, double rate, int number, Run run) {
        int rows = pairs.near().rows();
        float scaled =
                (float) (rate * Math.sqrt(1 - Math.pow(SQUARE_KEPT, number)) / (1 - Math.pow(MEAN_KEPT, number)));
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            pairs.slopes(sums, weights, from, slopes, first, end);
            for (int axis = 0; axis < from.length; axis++) {
                step(axis, scaled, first, end);
            }
        });
        float[][] swapped = from;
        from = to;
        to = swapped;
    }

    private void step(int axis, float rate, int first, int end) {
        float[] slope = slopes[axis];
        float[] mean = means[axis];
        float[] square = squares[axis];
        float[] before = from[axis];
        float[] after = to[axis];
        for (int row = first; row < end; row++) {
            mean[row] += (float) (1 - MEAN_KEPT) * (slope[row] - mean[row]);
            square[row] += (float) (1 - SQUARE_KEPT) * (slope[row] * slope[row] - square[row]);
            after[row] = before[row] - rate * mean[row] / ((float) Math.sqrt(square[row]) + LEAST);
        }
    }
}
