package reeb.plugins.embedders.pacmap;

import java.util.Arrays;
import java.util.Optional;
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
final class PacmapLayout {
    private static final int ROWS_OF_A_PIECE = 512;
    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;
    private static final float LEAST = 1e-7f;

    /** Weight of the middle pairs at first and in the end of the first phase, which takes two ninths of the steps. */
    private static final double FIRST_MIDDLE = 1000;

    private static final double LAST_MIDDLE = 3;

    private final Course course;
    private final PairForces sums;
    private final float[][] slopes;
    private final float[][] means;
    private final float[][] squares;
    private PacmapPairs pairs;
    private float[][] from;
    private float[][] to;

    /**
     * How rows move.
     *
     * @param steps how many
     * @param rate how far rows go
     * @param local far partners that are drawn anew in the last phase, if any
     */
    record Course(int steps, double rate, Optional<LocalPartners> local) {
        /** The weights of a step. */
        PacmapPairs.Weights weights(int step) {
            PacmapPairs.Weights weights = PacmapLayout.weights(step, steps);
            return local.filter(_ -> isLast(step))
                    .map(partners -> new PacmapPairs.Weights(
                            weights.near(), weights.middle(), weights.far(), partners.reach() / 2))
                    .orElse(weights);
        }

        private boolean isLast(int step) {
            return phases(step, steps) >= 2;
        }

        /** Tells whether far partners are drawn after a step: every ten of the paper's 450. */
        boolean draws(int step) {
            return isLast(step) && step % Math.max(1, steps / 45) == 0;
        }
    }

    private PacmapLayout(PacmapPairs pairs, float[][] start, Course course) {
        int rows = pairs.near().rows();
        this.pairs = pairs;
        this.course = course;
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
     * @param course how they move
     * @param observer is shown the map, step by step
     * @param run this execution
     * @return n places of each axis
     */
    static float[][] of(PacmapPairs pairs, float[][] start, Course course, LayoutObserver observer, Run run) {
        PacmapLayout layout = new PacmapLayout(pairs, start, course);
        int steps = course.steps();
        try (Progress progress = run.progress("laying out", steps)) {
            for (int step = 0; step < steps; step++) {
                observer.observe(step, layout::places);
                layout.move(step, run);
                progress.show(() -> MapRows.of(layout.places()));
                progress.advance(1);
            }
        }
        observer.observe(steps, layout::places);
        run.figure("loss", layout.pairs.loss(weights(steps, steps), layout.from));
        return layout.from;
    }

    private float[][] places() {
        return Arrays.stream(from).map(float[]::clone).toArray(float[][]::new);
    }

    /** Gives the weights of a step: of the paper's 450, 100 find the rough map, 100 improve it, 250 its details. */
    static PacmapPairs.Weights weights(int step, int steps) {
        double time = phases(step, steps);
        if (time < 1) {
            return new PacmapPairs.Weights(2, (1 - time) * FIRST_MIDDLE + time * LAST_MIDDLE, 1, 0);
        }
        return time < 2 ? new PacmapPairs.Weights(3, LAST_MIDDLE, 1, 0) : new PacmapPairs.Weights(1, 0, 1, 0);
    }

    /** Tells how far a step is, in phases of 100 of 450 steps. */
    private static double phases(int step, int steps) {
        return 4.5 * step / steps;
    }

    private void move(int step, Run run) {
        PacmapPairs.Weights weights = course.weights(step);
        int number = step + 1;
        int rows = pairs.near().rows();
        float scaled = (float)
                (course.rate() * Math.sqrt(1 - Math.pow(SQUARE_KEPT, number)) / (1 - Math.pow(MEAN_KEPT, number)));
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            pairs.slopes(sums, weights, from, slopes, first, end);
            for (int axis = 0; axis < from.length; axis++) {
                step(axis, scaled, first, end);
            }
        });
        float[][] swapped = from;
        from = to;
        to = swapped;
        course.local()
                .filter(_ -> course.draws(step))
                .ifPresent(local -> pairs = pairs.with(local.draw(from, step, run)));
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
