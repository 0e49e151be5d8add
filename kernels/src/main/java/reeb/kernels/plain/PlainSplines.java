package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.base.Lanes;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.GridPlaces;
import reeb.kernels.loops.SplineOverlaps;

/** Spreads charges to a grid and reads potentials from it by cubic splines, in plain loops along any number of axes. */
final class PlainSplines {
    private static final int TAPS = 4;
    private static final int REACH = SplineOverlaps.REACH;
    private static final int DEGREE = SplineOverlaps.DEGREE;
    private static final float[] OVERLAPS = SplineOverlaps.coefficients();

    /** Coefficients of the four splines that are not 0 at a place. */
    private static final float[] CUBE = {-1f / 6, 3f / 6, -3f / 6, 1f / 6};

    private static final float[] SQUARE = {3f / 6, -1, 3f / 6, 0};
    private static final float[] LINEAR = {-3f / 6, 0, 3f / 6, 0};
    private static final float[] CONSTANT = {1f / 6, 4f / 6, 1f / 6, 0};
    private static final float[] SLOPE_SQUARE = {-1f / 2, 3f / 2, -3f / 2, 1f / 2};
    private static final float[] SLOPE_LINEAR = {1, -2, 1, 0};

    private final GridPlaces places;
    private final int dimensions;
    private final MultiplyAdd multiplyAdd;

    /** Where the row is between its nodes, and what follows from that, axis by axis. */
    private final float[] between;

    private final float[][] weights;
    private final float[][] slopes;

    PlainSplines(GridPlaces places, MultiplyAdd multiplyAdd) {
        this.multiplyAdd = multiplyAdd;
        this.places = places;
        this.dimensions = places.places().length;
        this.between = new float[dimensions];
        this.weights = new float[dimensions][TAPS];
        this.slopes = new float[dimensions][TAPS];
    }

    void spread(float[] grid, int first, int end) {
        for (int row = first; row < end; row++) {
            int node = weigh(row);
            for (int tap = 0; tap < 1 << (2 * dimensions); tap++) {
                int last = tap % TAPS;
                int at = node + offset(tap / TAPS) + last;
                grid[at] = multiplyAdd.of(factor(tap / TAPS, -1), weights[dimensions - 1][last], grid[at]);
            }
        }
    }

    double read(float[] grid, float[][] forces, int first, int end) {
        float scale = -0.5f * places.density();
        float[] values = new float[TAPS];
        double sum = 0;
        for (int row = first; row < end; row++) {
            int node = weigh(row);
            for (int axis = 0; axis < dimensions - 1; axis++) {
                read(grid, node, axis, values);
                forces[axis][row] = scale * sum(values, weights[dimensions - 1]);
            }
            read(grid, node, -1, values);
            sum += sum(values, weights[dimensions - 1]);
            forces[dimensions - 1][row] = scale * sum(values, slopes[dimensions - 1]);
        }
        return sum;
    }

    /** Sums over all axes but the last one, whose four nodes are left; a slope is taken along one of them, or none. */
    private void read(float[] grid, int node, int slope, float[] values) {
        for (int last = 0; last < TAPS; last++) {
            float sum = -0f; // adding to it changes nothing, not even the sign of zero
            for (int tap = 0; tap < 1 << (2 * dimensions - 2); tap++) {
                sum += grid[node + offset(tap) + last] * factor(tap, slope);
            }
            values[last] = sum;
        }
    }

    private static float sum(float[] values, float[] weights) {
        return (values[0] * weights[0] + values[2] * weights[2]) + (values[1] * weights[1] + values[3] * weights[3]);
    }

    /** Takes two bits of a tap for each axis but the last one, of which the first axis has the highest. */
    private int step(int tap, int axis) {
        return (tap >> (2 * (dimensions - 2 - axis))) & (TAPS - 1);
    }

    private int offset(int tap) {
        int offset = 0;
        for (int axis = 0; axis < dimensions - 1; axis++) {
            offset += step(tap, axis) * places.strides()[axis];
        }
        return offset;
    }

    private float factor(int tap, int slope) {
        float factor = 1;
        for (int axis = 0; axis < dimensions - 1; axis++) {
            factor *= (axis == slope ? slopes : weights)[axis][step(tap, axis)];
        }
        return factor;
    }

    /** Weighs the nodes around a row, and gives the first of them. */
    private int weigh(int row) {
        int first = 0;
        for (int axis = 0; axis < dimensions; axis++) {
            float along = (places.places()[axis][row] - places.origin()[axis]) * places.density();
            int node = (int) along;
            float t = along - node;
            between[axis] = t;
            for (int tap = 0; tap < TAPS; tap++) {
                float weight = multiplyAdd.of(multiplyAdd.of(CUBE[tap], t, SQUARE[tap]), t, LINEAR[tap]);
                weights[axis][tap] = multiplyAdd.of(weight, t, CONSTANT[tap]);
                slopes[axis][tap] =
                        multiplyAdd.of(multiplyAdd.of(SLOPE_SQUARE[tap], t, SLOPE_LINEAR[tap]), t, LINEAR[tap]);
            }
            first += axis == dimensions - 1 ? node : node * places.strides()[axis];
        }
        return first;
    }

    /** Takes away what rows act on themselves, and gives what the potential is too large by. */
    double subtractOwn(float[][] forces, int first, int end) {
        float[] sums = new float[Lanes.COUNT];
        float[][] overlaps = new float[dimensions][2 * REACH];
        double sum = 0;
        for (int row = first; row < end; row++) {
            weigh(row);
            for (int axis = 0; axis < dimensions; axis++) {
                overlap(between[axis], overlaps[axis]);
            }
            int lane = (row - first) % Lanes.COUNT;
            sums[lane] = own(overlaps, -1);
            for (int axis = 0; axis < dimensions; axis++) {
                forces[axis][row] -= own(overlaps, axis) * (-0.5f * places.density());
            }
            if (lane == Lanes.COUNT - 1 || row == end - 1) {
                Arrays.fill(sums, lane + 1, Lanes.COUNT, 0);
                sum += Lanes.sum(sums, 0);
            }
        }
        return sum;
    }

    /** Computes overlaps, and behind them half of their slopes. */
    private void overlap(float t, float[] overlaps) {
        for (int apart = 0; apart < REACH; apart++) {
            int first = apart * (DEGREE + 1);
            float value = OVERLAPS[first + DEGREE];
            float slope = OVERLAPS[first + DEGREE] * DEGREE / 2;
            for (int power = DEGREE - 1; power > 0; power--) {
                value = multiplyAdd.of(value, t, OVERLAPS[first + power]);
                slope = multiplyAdd.of(slope, t, OVERLAPS[first + power] * power / 2);
            }
            overlaps[apart] = multiplyAdd.of(value, t, OVERLAPS[first]);
            overlaps[REACH + apart] = slope;
        }
    }

    /** What a row's own charge adds to the potential, or to half of its slope along an axis. */
    private float own(float[][] overlaps, int slope) {
        float sum = 0;
        for (int offset = 0; offset < places.own().length; offset++) {
            float product = places.own()[offset];
            int left = offset;
            for (int axis = dimensions - 1; axis >= 0; axis--, left /= REACH) {
                product *= overlaps[axis][(axis == slope ? REACH : 0) + left % REACH];
            }
            sum += product;
        }
        return sum;
    }
}
