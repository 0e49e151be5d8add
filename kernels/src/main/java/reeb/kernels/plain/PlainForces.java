package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.base.Lanes;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.GridPlaces;
import reeb.kernels.loops.Motion;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;

/**
 * The loops in plain Java, for any number of dimensions: for machines and launches without the Vector API, and what the form on
 * vectors equals bit for bit.
 */
public final class PlainForces implements Forces {
    private final MultiplyAdd multiplyAdd;

    /** Makes loops for a processor that multiplies and adds in one step. */
    public PlainForces() {
        this(new MultiplyAdd(true));
    }

    /**
     * Makes the loops.
     *
     * @param multiplyAdd how a product and a sum are rounded once
     */
    public PlainForces(MultiplyAdd multiplyAdd) {
        this.multiplyAdd = multiplyAdd;
    }

    @Override
    public void attract(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        float[][] places = springs.places();
        float[] sums = new float[places.length * Lanes.COUNT];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            int start = weights.starts()[row];
            for (int entry = start; entry < weights.starts()[row + 1]; entry++) {
                int other = weights.columns()[entry];
                float square = multiplyAdd.square(places, row, other, 0);
                float pull = weights.values()[entry] / multiplyAdd.of(square, springs.sharpness(), 1);
                multiplyAdd.add(sums, (entry - start) % Lanes.COUNT, pull, places, row, other);
            }
            put(sums, springs.forces(), row);
        }
    }

    private static void put(float[] sums, float[][] forces, int row) {
        for (int axis = 0; axis < forces.length; axis++) {
            forces[axis][row] = Lanes.sum(sums, axis * Lanes.COUNT);
        }
    }

    @Override
    public double logarithms(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        float[] sums = new float[Lanes.COUNT];
        double total = 0;
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            int start = weights.starts()[row];
            for (int entry = start; entry < weights.starts()[row + 1]; entry++) {
                int lane = (entry - start) % Lanes.COUNT;
                float square = multiplyAdd.square(springs.places(), row, weights.columns()[entry], 0);
                float logarithm = Logarithm.of(square * springs.sharpness() + 1);
                sums[lane] = multiplyAdd.of(weights.values()[entry], logarithm, sums[lane]);
            }
            total += Lanes.sum(sums, 0);
        }
        return total;
    }

    @Override
    public void spread(GridPlaces places, float[] grid, int first, int end) {
        new PlainSplines(places, multiplyAdd).spread(grid, first, end);
    }

    @Override
    public double read(GridPlaces places, float[] grid, float[][] forces, int first, int end) {
        PlainSplines splines = new PlainSplines(places, multiplyAdd);
        double potential = splines.read(grid, forces, first, end);
        return potential - splines.subtractOwn(forces, first, end);
    }

    @Override
    public double repel(float[][] places, int rows, float[][] forces, int first, int end) {
        double total = 0;
        float[] sums = new float[places.length * Lanes.COUNT];
        float[] near = new float[Lanes.COUNT];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            Arrays.fill(near, 0);
            for (int other = 0; other < rows; other++) {
                float kernel = 1 / multiplyAdd.square(places, row, other, 1);
                near[other % Lanes.COUNT] += kernel;
                multiplyAdd.add(sums, other % Lanes.COUNT, kernel * kernel, places, row, other);
            }
            total += Lanes.sum(near, 0) - 1;
            put(sums, forces, row);
        }
        return total;
    }

    @Override
    public void move(Motion motion, Motion.Step step, int first, int end) {
        int dimensions = motion.places().length;
        for (int row = first; row < end; row++) {
            float square = 0;
            for (int axis = 0; axis < dimensions; axis++) {
                float velocity = accelerate(motion, step, axis, row);
                square += velocity * velocity;
            }
            float longest = step.longest();
            float share = square > longest * longest ? longest / (float) Math.sqrt(square) : 1;
            for (int axis = 0; axis < dimensions; axis++) {
                motion.velocities()[axis][row] *= share;
                motion.places()[axis][row] += motion.velocities()[axis][row];
            }
        }
    }

    private static float accelerate(Motion motion, Motion.Step step, int axis, int row) {
        float slope =
                step.exaggeration() * motion.attraction()[axis][row] - step.repulsion() * motion.repulsion()[axis][row];
        float velocity = motion.velocities()[axis][row];
        float gain = motion.gains()[axis][row];
        gain = Math.max(LEAST_GAIN, slope * velocity > 0 ? gain * GAIN_LOSS + step.loss() : gain + GAIN);
        motion.gains()[axis][row] = gain;
        velocity = step.momentum() * velocity - step.rate() * gain * slope;
        motion.velocities()[axis][row] = velocity;
        return velocity;
    }
}
