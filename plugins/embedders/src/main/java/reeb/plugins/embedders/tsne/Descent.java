package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.Motion;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;
import reeb.kernels.machine.Machine;
import reeb.kernels.repulsion.Repulsion;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapRows;

/**
 * Moves rows of a map until their similarities there resemble their joint weights: gradient descent on the Kullback-Leibler
 * divergence; see van der Maaten and Hinton, <i>Visualizing Data using t-SNE</i>, JMLR, 2008.
 *
 * <p>Rows are kept in the order of their places, so that what pulls a row lies near in memory; they are ordered anew when a
 * phase begins.
 */
final class Descent {
    private static final int ROWS = 1024;
    private static final int NOTED = 50;

    /** Narrower maps are made wider, long before single precision has no numbers for them. */
    private static final float NARROW = 0x1p-40f;

    /** By what: a power of 2, which rounds nothing. */
    private static final float WIDER = 0x1p16f;

    private final Forces loops = Machine.forces();
    private final double freedom;
    private final Repulsion repulsion;
    private final int rows;
    private final double entropy;
    private final Run run;
    private SparseWeights weights;
    private Motion motion;
    private int[] order;

    /**
     * Prepares a descent.
     *
     * @param weights n x n joint weights
     * @param places where rows lie, axis by axis, with room for whole blocks
     * @param freedom degrees of freedom of the map's kernel
     * @param repulsion for as many degrees of freedom
     * @param run this execution
     */
    Descent(SparseWeights weights, float[][] places, double freedom, Repulsion repulsion, Run run) {
        this.weights = weights;
        this.rows = weights.rows();
        this.freedom = freedom;
        this.repulsion = repulsion;
        this.run = run;
        this.entropy = entropy(weights);
        this.order = IntStream.range(0, rows).toArray();
        float[][] gains = like(places);
        Arrays.stream(gains).forEach(axis -> Arrays.fill(axis, 1));
        this.motion = new Motion(places, like(places), like(places), like(places), gains);
    }

    private static float[][] like(float[][] arrays) {
        return new float[arrays.length][arrays[0].length];
    }

    private static double entropy(SparseWeights weights) {
        double sum = 0;
        for (float weight : weights.values()) {
            if (weight > 0) {
                sum += weight * Math.log(weight);
            }
        }
        return sum;
    }

    /**
     * Descends. O(n + m + grid) for each iteration with m weights.
     *
     * @param schedule how
     * @param observer is shown the map, iteration by iteration
     * @return n coordinates around their mean, axis by axis
     */
    float[][] follow(Schedule schedule, LayoutObserver observer) {
        try (Progress progress = run.progress("embedding", schedule.iterations())) {
            int iteration = 0;
            for (Phase phase : schedule.phases()) {
                reorder();
                for (int i = 0; i < phase.iterations(); i++) {
                    observer.observe(iteration, this::inGivenOrder);
                    double normalisation = forces();
                    if (iteration++ % NOTED == 0) {
                        progress.note(String.format(Locale.ROOT, "KL divergence %.3f", divergence(normalisation)));
                        centre();
                        widen();
                    }
                    move(schedule, phase, normalisation);
                    progress.show(() -> MapRows.of(inGivenOrder()));
                    progress.advance(1);
                }
            }
        }
        double divergence = divergence(repel());
        run.figure("KL divergence", divergence);
        centre();
        Collapse.check(motion.places(), divergence, entropy + Math.log(rows * (rows - 1.0)), run);
        observer.observe(schedule.iterations(), this::inGivenOrder);
        return inGivenOrder();
    }

    private double forces() {
        Springs springs = new Springs(weights, motion.places(), (float) (1 / freedom), motion.attraction());
        run.chunks(rows, ROWS, (first, end) -> loops.attract(springs, first, end));
        return repel();
    }

    private double repel() {
        double normalisation = repulsion.repel(motion.places(), rows, motion.repulsion(), run);
        if (!(normalisation > 0) || normalisation == Double.POSITIVE_INFINITY) {
            throw new InputException("the map has grown beyond all bounds; choose a smaller optimisation.learningRate");
        }
        return normalisation;
    }

    /**
     * Gives sum p ln(p / q) over the pairs with weights, for which all p sum to 1, but for rounding. It is the difference of large
     * sums, so that where p = q what has been rounded may be below 0, which no divergence is.
     */
    private double divergence(double normalisation) {
        Springs springs = new Springs(weights, motion.places(), (float) (1 / freedom), motion.attraction());
        List<Double> sums = run.collectChunks(rows, ROWS, (first, end) -> loops.logarithms(springs, first, end));
        double sum = sums.stream().mapToDouble(part -> part).sum();
        return Math.max(0, entropy + freedom * sum + Math.log(normalisation));
    }

    private void move(Schedule schedule, Phase phase, double normalisation) {
        Motion.Step step = new Motion.Step(
                (float) phase.exaggeration(),
                (float) (1 / normalisation),
                (float) phase.rate(),
                (float) phase.momentum(),
                (float) schedule.gainLoss(),
                (float) schedule.longest());
        run.chunks(
                rows,
                ROWS,
                (first, end) -> loops.move(
                        motion, step, first, Math.min(motion.places()[0].length, SparseWeights.padded(end))));
    }

    private void centre() {
        for (float[] axis : motion.places()) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += axis[row];
            }
            float mean = (float) (sum / rows);
            for (int row = 0; row < rows; row++) {
                axis[row] -= mean;
            }
        }
    }

    /**
     * Makes a map wider that shrinks towards its mean, as one does whose weights draw more than it repels while they are
     * exaggerated. At such a width all forces are linear, so that nothing but its size changes, and it can unfold afterwards.
     */
    private void widen() {
        float widest = 0;
        for (float[] axis : motion.places()) {
            for (int row = 0; row < rows; row++) {
                widest = Math.max(widest, Math.abs(axis[row]));
            }
        }
        if (widest < NARROW) {
            scale(motion.places());
            scale(motion.velocities());
        }
    }

    private static void scale(float[][] axes) {
        for (float[] axis : axes) {
            for (int row = 0; row < axis.length; row++) {
                axis[row] *= WIDER;
            }
        }
    }

    private void reorder() {
        int[] next = LocalityOrder.of(motion.places(), rows);
        weights = Reordering.of(weights, next, run);
        motion = new Motion(
                Reordering.of(motion.places(), next),
                motion.attraction(),
                motion.repulsion(),
                Reordering.of(motion.velocities(), next),
                Reordering.of(motion.gains(), next));
        order = Arrays.stream(next).map(row -> order[row]).toArray();
    }

    private float[][] inGivenOrder() {
        float[][] places = motion.places();
        float[][] given = new float[places.length][rows];
        for (int axis = 0; axis < places.length; axis++) {
            for (int row = 0; row < rows; row++) {
                given[axis][order[row]] = places[axis][row];
            }
        }
        return given;
    }
}
