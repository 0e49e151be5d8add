package reeb.kernels;

import java.util.Arrays;

/** The loops in plain Java, for any number of dimensions: what the form on vectors is held against. */
final class PlainForces implements Forces {
    private static final int TAPS = 4;

    @Override
    public void attract(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        float[][] places = springs.places();
        float[] sums = new float[places.length];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            for (int entry = weights.starts()[row]; entry < weights.starts()[row + 1]; entry++) {
                int other = weights.columns()[entry];
                float pull = weights.values()[entry] / (1 + springs.sharpness() * square(places, row, other));
                for (int axis = 0; axis < sums.length; axis++) {
                    sums[axis] += pull * (places[axis][row] - places[axis][other]);
                }
            }
            for (int axis = 0; axis < sums.length; axis++) {
                springs.forces()[axis][row] = sums[axis];
            }
        }
    }

    @Override
    public double logarithms(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        double sum = 0;
        for (int row = first; row < end; row++) {
            for (int entry = weights.starts()[row]; entry < weights.starts()[row + 1]; entry++) {
                double square = square(springs.places(), row, weights.columns()[entry]);
                sum += weights.values()[entry] * Math.log1p(springs.sharpness() * square);
            }
        }
        return sum;
    }

    private static float square(float[][] places, int row, int other) {
        float square = 0;
        for (float[] axis : places) {
            float step = axis[row] - axis[other];
            square += step * step;
        }
        return square;
    }

    @Override
    public void spread(GridPlaces places, float[] grid, int first, int end) {
        Spline[] splines = splines(places);
        for (int row = first; row < end; row++) {
            int node = locate(places, splines, row);
            for (int tap = 0; tap < 1 << (2 * splines.length); tap++) {
                float weight = 1;
                int at = node;
                for (int axis = 0; axis < splines.length; axis++) {
                    int step = (tap >> (2 * axis)) & (TAPS - 1);
                    weight *= splines[axis].weights[step];
                    at += step * places.strides()[axis];
                }
                grid[at] += weight;
            }
        }
    }

    @Override
    public double read(GridPlaces places, float[] grid, float[][] forces, int[] range) {
        Spline[] splines = splines(places);
        double sum = 0;
        for (int row = range[0]; row < range[1]; row++) {
            int node = locate(places, splines, row);
            sum += read(places, grid, splines, node, -1) - own(places, splines, -1);
            for (int axis = 0; axis < splines.length; axis++) {
                float slope = read(places, grid, splines, node, axis) - own(places, splines, axis);
                forces[axis][row] = -0.5f * places.density() * slope;
            }
        }
        return sum;
    }

    /** Reads the potential, or its slope along an axis. */
    private static float read(GridPlaces places, float[] grid, Spline[] splines, int node, int slope) {
        float sum = 0;
        for (int tap = 0; tap < 1 << (2 * splines.length); tap++) {
            float weight = 1;
            int at = node;
            for (int axis = 0; axis < splines.length; axis++) {
                int step = (tap >> (2 * axis)) & (TAPS - 1);
                weight *= axis == slope ? splines[axis].slopes[step] : splines[axis].weights[step];
                at += step * places.strides()[axis];
            }
            sum += weight * grid[at];
        }
        return sum;
    }

    /** What a row's own charge adds to the potential, or to its slope along an axis. */
    private static float own(GridPlaces places, Spline[] splines, int slope) {
        float sum = 0;
        for (int offset = 0; offset < 1 << (2 * splines.length); offset++) {
            float weight = 1;
            int left = offset;
            for (int axis = splines.length - 1; axis >= 0; axis--, left /= TAPS) {
                weight *= splines[axis].overlap(left % TAPS, axis == slope);
            }
            sum += weight * places.own()[offset];
        }
        return sum;
    }

    private static Spline[] splines(GridPlaces places) {
        Spline[] splines = new Spline[places.places().length];
        Arrays.setAll(splines, axis -> new Spline());
        return splines;
    }

    private static int locate(GridPlaces places, Spline[] splines, int row) {
        int node = 0;
        for (int axis = 0; axis < splines.length; axis++) {
            float along = (places.places()[axis][row] - places.origin()[axis]) * places.density();
            node += splines[axis].set(along) * places.strides()[axis];
        }
        return node;
    }

    /** The four cubic splines that are not zero at a place, and their slopes. */
    private static final class Spline {
        private final float[] weights = new float[TAPS];
        private final float[] slopes = new float[TAPS];

        /** Sums products of weights that are so many nodes apart, one of them perhaps a slope. */
        float overlap(int apart, boolean slope) {
            float sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                float[] left = slope ? slopes : weights;
                sum += tap + apart < TAPS ? left[tap] * weights[tap + apart] : 0;
                sum += apart > 0 && tap >= apart ? left[tap] * weights[tap - apart] : 0;
            }
            return sum;
        }

        /** Takes a coordinate in nodes, and gives the first node. */
        int set(float along) {
            int node = (int) along;
            float t = along - node;
            float rest = 1 - t;
            weights[0] = rest * rest * rest / 6;
            weights[1] = (3 * t * t * t - 6 * t * t + 4) / 6;
            weights[2] = (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6;
            weights[3] = t * t * t / 6;
            slopes[0] = -rest * rest / 2;
            slopes[1] = (3 * t * t - 4 * t) / 2;
            slopes[2] = (-3 * t * t + 2 * t + 1) / 2;
            slopes[3] = t * t / 2;
            return node;
        }
    }

    @Override
    public double repel(float[][] places, int rows, float[][] forces, int[] range) {
        double total = 0;
        float[] sums = new float[places.length];
        for (int row = range[0]; row < range[1]; row++) {
            Arrays.fill(sums, 0);
            float near = 0;
            for (int other = 0; other < rows; other++) {
                float kernel = 1 / (1 + square(places, row, other));
                near += kernel;
                for (int axis = 0; axis < sums.length; axis++) {
                    sums[axis] += kernel * kernel * (places[axis][row] - places[axis][other]);
                }
            }
            total += near - 1;
            for (int axis = 0; axis < sums.length; axis++) {
                forces[axis][row] = sums[axis];
            }
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
