package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.GridPlaces;

/**
 * Spreads charges to a grid and reads potentials from it by cubic splines, four nodes along the last axis at a time: those
 * that are not 0 between two nodes are polynomials with the same powers.
 */
final class Splines {
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
    private static final VectorShuffle<Float> TWO = VectorShuffle.iota(FOUR, 2, 1, true);
    private static final VectorShuffle<Float> ONE = VectorShuffle.iota(FOUR, 1, 1, true);
    private static final FloatVector CUBE = of(-1f / 6, 3f / 6, -3f / 6, 1f / 6);
    private static final FloatVector SQUARE = of(3f / 6, -1, 3f / 6, 0);
    private static final FloatVector LINEAR = of(-3f / 6, 0, 3f / 6, 0);
    private static final FloatVector CONSTANT = of(1f / 6, 4f / 6, 1f / 6, 0);
    private static final FloatVector SLOPE_SQUARE = of(-1f / 2, 3f / 2, -3f / 2, 1f / 2);
    private static final FloatVector SLOPE_LINEAR = of(1, -2, 1, 0);

    private Splines() {}

    private static FloatVector of(float... values) {
        return FloatVector.fromArray(FOUR, values, 0);
    }

    private static FloatVector weights(float t) {
        FloatVector at = FloatVector.broadcast(FOUR, t);
        return CUBE.fma(at, SQUARE).fma(at, LINEAR).fma(at, CONSTANT);
    }

    private static FloatVector slopes(float t) {
        FloatVector at = FloatVector.broadcast(FOUR, t);
        return SLOPE_SQUARE.fma(at, SLOPE_LINEAR).fma(at, LINEAR);
    }

    private static FloatVector load(float[] grid, int node) {
        return FloatVector.fromArray(FOUR, grid, node);
    }

    private static void add(float[] grid, int node, FloatVector weights) {
        load(grid, node).add(weights).intoArray(grid, node);
    }

    private static void add(float[] grid, int node, FloatVector weights, float factor) {
        weights.fma(FloatVector.broadcast(FOUR, factor), load(grid, node)).intoArray(grid, node);
    }

    private static float sum(FloatVector values) {
        FloatVector pair = values.add(values.rearrange(TWO));
        return pair.add(pair.rearrange(ONE)).lane(0);
    }

    static void spreadLine(GridPlaces places, float[] grid, int first, int end) {
        float[] x = places.places()[0];
        for (int row = first; row < end; row++) {
            float alongX = (x[row] - places.origin()[0]) * places.density();
            int node = (int) alongX;
            add(grid, node, weights(alongX - node));
        }
    }

    static void spreadPlane(GridPlaces places, float[] grid, int first, int end) {
        float[] x = places.places()[0];
        float[] y = places.places()[1];
        float originX = places.origin()[0];
        float originY = places.origin()[1];
        float density = places.density();
        int stride = places.strides()[0];
        float[] factors = new float[4];
        for (int row = first; row < end; row++) {
            float alongX = (x[row] - originX) * density;
            float alongY = (y[row] - originY) * density;
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            FloatVector weights = weights(alongY - nodeY);
            weights(alongX - nodeX).intoArray(factors, 0);
            int node = nodeX * stride + nodeY;
            add(grid, node, weights, factors[0]);
            add(grid, node + stride, weights, factors[1]);
            add(grid, node + 2 * stride, weights, factors[2]);
            add(grid, node + 3 * stride, weights, factors[3]);
        }
    }

    static void spreadSpace(GridPlaces places, float[] grid, int first, int end) {
        float[] factors = new float[8];
        int[] strides = places.strides();
        for (int row = first; row < end; row++) {
            float alongX = along(places, 0, row);
            float alongY = along(places, 1, row);
            float alongZ = along(places, 2, row);
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            int nodeZ = (int) alongZ;
            FloatVector weights = weights(alongZ - nodeZ);
            weights(alongX - nodeX).intoArray(factors, 0);
            weights(alongY - nodeY).intoArray(factors, 4);
            int corner = nodeX * strides[0] + nodeY * strides[1] + nodeZ;
            for (int stepX = 0; stepX < 4; stepX++) {
                int node = corner + stepX * strides[0];
                float factor = factors[stepX];
                add(grid, node, weights, factor * factors[4]);
                add(grid, node + strides[1], weights, factor * factors[5]);
                add(grid, node + 2 * strides[1], weights, factor * factors[6]);
                add(grid, node + 3 * strides[1], weights, factor * factors[7]);
            }
        }
    }

    private static float along(GridPlaces places, int axis, int row) {
        return (places.places()[axis][row] - places.origin()[axis]) * places.density();
    }

    static double readLine(GridPlaces places, float[] grid, float[][] forces, int first, int end) {
        double sum = 0;
        for (int row = first; row < end; row++) {
            float alongX = along(places, 0, row);
            int node = (int) alongX;
            FloatVector values = load(grid, node);
            sum += sum(values.mul(weights(alongX - node)));
            forces[0][row] = -0.5f * places.density() * sum(values.mul(slopes(alongX - node)));
        }
        return sum;
    }

    static double readPlane(GridPlaces places, float[] grid, float[][] forces, int first, int end) {
        float[] x = places.places()[0];
        float[] y = places.places()[1];
        float originX = places.origin()[0];
        float originY = places.origin()[1];
        float density = places.density();
        int stride = places.strides()[0];
        float[] factors = new float[8];
        float scale = -0.5f * density;
        double sum = 0;
        for (int row = first; row < end; row++) {
            float alongX = (x[row] - originX) * density;
            float alongY = (y[row] - originY) * density;
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            weights(alongX - nodeX).intoArray(factors, 0);
            slopes(alongX - nodeX).intoArray(factors, 4);
            int node = nodeX * stride + nodeY;
            FloatVector line0 = load(grid, node);
            FloatVector line1 = load(grid, node + stride);
            FloatVector line2 = load(grid, node + 2 * stride);
            FloatVector line3 = load(grid, node + 3 * stride);
            FloatVector values = line0.mul(factors[0])
                    .add(line1.mul(factors[1]))
                    .add(line2.mul(factors[2]))
                    .add(line3.mul(factors[3]));
            FloatVector slopes = line0.mul(factors[4])
                    .add(line1.mul(factors[5]))
                    .add(line2.mul(factors[6]))
                    .add(line3.mul(factors[7]));
            FloatVector weights = weights(alongY - nodeY);
            sum += sum(values.mul(weights));
            forces[0][row] = scale * sum(slopes.mul(weights));
            forces[1][row] = scale * sum(values.mul(slopes(alongY - nodeY)));
        }
        return sum;
    }

    static double readSpace(GridPlaces places, float[] grid, float[][] forces, int first, int end) {
        float[] factors = new float[16];
        float scale = -0.5f * places.density();
        double sum = 0;
        for (int row = first; row < end; row++) {
            float alongX = along(places, 0, row);
            float alongY = along(places, 1, row);
            float alongZ = along(places, 2, row);
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            int nodeZ = (int) alongZ;
            weights(alongX - nodeX).intoArray(factors, 0);
            slopes(alongX - nodeX).intoArray(factors, 4);
            weights(alongY - nodeY).intoArray(factors, 8);
            slopes(alongY - nodeY).intoArray(factors, 12);
            FloatVector weights = weights(alongZ - nodeZ);
            int corner = nodeX * places.strides()[0] + nodeY * places.strides()[1] + nodeZ;
            FloatVector values = FloatVector.broadcast(FOUR, -0f);
            FloatVector slopesX = values;
            FloatVector slopesY = values;
            for (int tap = 0; tap < 16; tap++) {
                int stepX = tap >> 2;
                int stepY = tap & 3;
                FloatVector line = load(grid, corner + stepX * places.strides()[0] + stepY * places.strides()[1]);
                values = line.mul(factors[stepX] * factors[8 + stepY]).add(values);
                slopesX = line.mul(factors[4 + stepX] * factors[8 + stepY]).add(slopesX);
                slopesY = line.mul(factors[stepX] * factors[12 + stepY]).add(slopesY);
            }
            sum += sum(values.mul(weights));
            forces[0][row] = scale * sum(slopesX.mul(weights));
            forces[1][row] = scale * sum(slopesY.mul(weights));
            forces[2][row] = scale * sum(values.mul(slopes(alongZ - nodeZ)));
        }
        return sum;
    }
}
