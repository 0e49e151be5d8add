package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import reeb.kernels.repulsion.RepulsionField;

/** Out-of-sample placement of one row on a map of t-SNE: gradient descent with the map's rows fixed; for one thread. */
final class TsneOutOfSample {
    private static final int ITERATIONS = 250;
    private static final double EXAGGERATION = 1.5;
    private static final double RATE = 0.1;
    private static final double MOMENTUM = 0.8;

    /** Steeper slopes are made as long as this. */
    private static final double STEEPEST = 0.25;

    private static final double LEAST_GAIN = 0.01;
    private static final double GAIN = 0.2;
    private static final double GAIN_LOSS = 0.8;

    private final float[][] map;
    private final RepulsionField field;
    private final RepulsionField.Reader reader;
    private final double freedom;
    private final double[] position;
    private final double[] slope;
    private final double[] force;
    private final double[] velocity;
    private final double[] gains;

    TsneOutOfSample(float[][] map, RepulsionField field, double freedom) {
        this.map = map;
        this.field = field;
        this.reader = field.reader();
        this.freedom = freedom;
        this.position = new double[map.length];
        this.slope = new double[map.length];
        this.force = new double[map.length];
        this.velocity = new double[map.length];
        this.gains = new double[map.length];
    }

    /**
     * Places a row.
     *
     * @param neighbors known rows near it, nearest first
     * @param weights of the first of these; they sum to 1
     * @return the position, until the next call
     */
    double[] place(int[] neighbors, double[] weights) {
        for (int axis = 0; axis < position.length; axis++) {
            position[axis] = median(map[axis], neighbors);
        }
        Arrays.fill(velocity, 0);
        Arrays.fill(gains, 1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            attract(neighbors, weights);
            double normalisation = reader.read(position, force);
            for (int axis = 0; axis < slope.length; axis++) {
                slope[axis] -= force[axis] / normalisation;
            }
            move();
        }
        return position;
    }

    private static double median(float[] axis, int[] rows) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, i -> axis[rows[i]]);
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private void attract(int[] neighbors, double[] weights) {
        Arrays.fill(slope, 0);
        for (int i = 0; i < weights.length; i++) {
            double square = 0;
            for (int axis = 0; axis < slope.length; axis++) {
                double way = position[axis] - map[axis][neighbors[i]];
                square += way * way;
            }
            double strength = EXAGGERATION * weights[i] / (1 + square / freedom);
            for (int axis = 0; axis < slope.length; axis++) {
                slope[axis] += strength * (position[axis] - map[axis][neighbors[i]]);
            }
        }
    }

    private void move() {
        double square = 0;
        for (double part : slope) {
            square += part * part;
        }
        double scale = Math.min(1, STEEPEST / Math.sqrt(square));
        for (int axis = 0; axis < position.length; axis++) {
            boolean turns = slope[axis] * velocity[axis] > 0;
            gains[axis] = Math.max(LEAST_GAIN, turns ? gains[axis] * GAIN_LOSS : gains[axis] + GAIN);
            velocity[axis] = MOMENTUM * velocity[axis] - RATE * gains[axis] * scale * slope[axis];
            double next = position[axis] + velocity[axis];
            position[axis] = field.within(axis, next);
            velocity[axis] = position[axis] == next ? velocity[axis] : 0;
        }
    }
}
