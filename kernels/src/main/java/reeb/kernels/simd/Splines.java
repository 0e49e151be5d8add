package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.GridPlaces;

/**
 * Spreads charges to a grid and reads potentials from it by cubic splines, four nodes along the last axis at a time: those
 * that are not 0 between two nodes are polynomials with the same powers.
 */
final class Splines {
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
    /** Strides of what a charge at a node acts on its neighbours. */
    private static final int[] OWN = {16, 4, 1};

    private static final FloatVector CUBE = of(-1f / 6, 3f / 6, -3f / 6, 1f / 6);
    private static final FloatVector SQUARE = of(3f / 6, -1, 3f / 6, 0);
    private static final FloatVector LINEAR = of(-3f / 6, 0, 3f / 6, 0);
    private static final FloatVector CONSTANT = of(1f / 6, 4f / 6, 1f / 6, 0);
    private static final FloatVector SLOPE_SQUARE = of(-1f / 2, 3f / 2, -3f / 2, 1f / 2);
    private static final FloatVector SLOPE_LINEAR = of(1, -2, 1, 0);

    private static final FloatVector OVERLAP_0 = overlap(0);
    private static final FloatVector OVERLAP_1 = overlap(1);
    private static final FloatVector OVERLAP_2 = overlap(2);
    private static final FloatVector OVERLAP_3 = overlap(3);
    private static final FloatVector OVERLAP_4 = overlap(4);
    private static final FloatVector OVERLAP_5 = overlap(5);
    private static final FloatVector OVERLAP_6 = overlap(6);
    private static final FloatVector HALF_1 = OVERLAP_1.mul(0.5f);
    private static final FloatVector HALF_2 = OVERLAP_2;
    private static final FloatVector HALF_3 = OVERLAP_3.mul(1.5f);
    private static final FloatVector HALF_4 = OVERLAP_4.mul(2);
    private static final FloatVector HALF_5 = OVERLAP_5.mul(2.5f);
    private static final FloatVector HALF_6 = OVERLAP_6.mul(3);

    private Splines() {}

    /** Gives the coefficients of a power in the products of splines that are 0, 1, 2 and 3 nodes apart. */
    private static FloatVector overlap(int power) {
        FloatVector[] weights = {CONSTANT, LINEAR, SQUARE, CUBE};
        float[] products = new float[4];
        for (int first = Math.max(0, power - 3); first <= Math.min(3, power); first++) {
            for (int tap = 0; tap < 16; tap++) {
                products[Math.abs((tap >> 2) - (tap & 3))] +=
                        weights[first].lane(tap >> 2) * weights[power - first].lane(tap & 3);
            }
        }
        return of(products);
    }

    /** Sums the products of a place's weights that are 0, 1, 2 and 3 nodes apart: with what it acts on itself. */
    private static FloatVector overlaps(float t) {
        FloatVector at = FloatVector.broadcast(FOUR, t);
        FloatVector high = OVERLAP_6.fma(at, OVERLAP_5).fma(at, OVERLAP_4).fma(at, OVERLAP_3);
        return high.fma(at, OVERLAP_2).fma(at, OVERLAP_1).fma(at, OVERLAP_0);
    }

    /** Gives half the slopes of the overlaps. */
    private static FloatVector halfSlopes(float t) {
        FloatVector at = FloatVector.broadcast(FOUR, t);
        FloatVector high = HALF_6.fma(at, HALF_5).fma(at, HALF_4);
        return high.fma(at, HALF_3).fma(at, HALF_2).fma(at, HALF_1);
    }

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
        return values.reduceLanes(VectorOperators.ADD);
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

    static double readLine(GridPlaces places, float[] grid, float[][] forces, int[] range) {
        FloatVector own = load(places.own(), 0);
        double sum = 0;
        for (int row = range[0]; row < range[1]; row++) {
            float alongX = along(places, 0, row);
            int node = (int) alongX;
            float t = alongX - node;
            FloatVector values = load(grid, node);
            sum += sum(values.mul(weights(t)).sub(own.mul(overlaps(t))));
            FloatVector slopes = values.mul(slopes(t)).sub(own.mul(halfSlopes(t)));
            forces[0][row] = -0.5f * places.density() * sum(slopes);
        }
        return sum;
    }

    static double readPlane(GridPlaces places, float[] grid, float[][] forces, int[] range) {
        float[] x = places.places()[0];
        float[] y = places.places()[1];
        float originX = places.origin()[0];
        float originY = places.origin()[1];
        float density = places.density();
        int stride = places.strides()[0];
        FloatVector own0 = load(places.own(), 0);
        FloatVector own1 = load(places.own(), 4);
        FloatVector own2 = load(places.own(), 8);
        FloatVector own3 = load(places.own(), 12);
        float[] factors = new float[16];
        float scale = -0.5f * density;
        double sum = 0;
        for (int row = range[0]; row < range[1]; row++) {
            float alongX = (x[row] - originX) * density;
            float alongY = (y[row] - originY) * density;
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            float t = alongX - nodeX;
            weights(t).intoArray(factors, 0);
            slopes(t).intoArray(factors, 4);
            overlaps(t).intoArray(factors, 8);
            halfSlopes(t).intoArray(factors, 12);
            int node = nodeX * stride + nodeY;
            FloatVector line0 = load(grid, node);
            FloatVector line1 = load(grid, node + stride);
            FloatVector line2 = load(grid, node + 2 * stride);
            FloatVector line3 = load(grid, node + 3 * stride);
            FloatVector values = combine(line0, line1, line2, line3, factors, 0);
            FloatVector slopes = combine(line0, line1, line2, line3, factors, 4);
            FloatVector ownValues = combine(own0, own1, own2, own3, factors, 8);
            FloatVector ownSlopes = combine(own0, own1, own2, own3, factors, 12);
            float u = alongY - nodeY;
            FloatVector weights = weights(u);
            FloatVector overlaps = overlaps(u);
            sum += sum(values.mul(weights).sub(ownValues.mul(overlaps)));
            forces[0][row] = scale * sum(slopes.mul(weights).sub(ownSlopes.mul(overlaps)));
            forces[1][row] = scale * sum(values.mul(slopes(u)).sub(ownValues.mul(halfSlopes(u))));
        }
        return sum;
    }

    private static FloatVector combine(
            FloatVector line0, FloatVector line1, FloatVector line2, FloatVector line3, float[] factors, int at) {
        FloatVector even = line0.mul(factors[at]).add(line1.mul(factors[at + 1]));
        FloatVector odd = line2.mul(factors[at + 2]).add(line3.mul(factors[at + 3]));
        return even.add(odd);
    }

    static double readSpace(GridPlaces places, float[] grid, float[][] forces, int[] range) {
        float[] factors = new float[32];
        int[] strides = places.strides();
        float scale = -0.5f * places.density();
        double sum = 0;
        for (int row = range[0]; row < range[1]; row++) {
            float alongX = along(places, 0, row);
            float alongY = along(places, 1, row);
            float alongZ = along(places, 2, row);
            int nodeX = (int) alongX;
            int nodeY = (int) alongY;
            int nodeZ = (int) alongZ;
            fill(factors, 0, alongX - nodeX);
            fill(factors, 16, alongY - nodeY);
            float t = alongZ - nodeZ;
            int corner = nodeX * strides[0] + nodeY * strides[1] + nodeZ;
            FloatVector values = plane(grid, corner, strides, factors, 0);
            FloatVector own = plane(places.own(), 0, OWN, factors, 8);
            FloatVector weights = weights(t);
            FloatVector overlaps = overlaps(t);
            FloatVector slopesX = plane(grid, corner, strides, factors, 1);
            FloatVector ownX = plane(places.own(), 0, OWN, factors, 9);
            FloatVector slopesY = plane(grid, corner, strides, factors, 2);
            FloatVector ownY = plane(places.own(), 0, OWN, factors, 10);
            sum += sum(values.mul(weights).sub(own.mul(overlaps)));
            forces[0][row] = scale * sum(slopesX.mul(weights).sub(ownX.mul(overlaps)));
            forces[1][row] = scale * sum(slopesY.mul(weights).sub(ownY.mul(overlaps)));
            forces[2][row] = scale * sum(values.mul(slopes(t)).sub(own.mul(halfSlopes(t))));
        }
        return sum;
    }

    /** Writes weights, slopes, overlaps and half of the slopes of these. */
    private static void fill(float[] factors, int at, float t) {
        weights(t).intoArray(factors, at);
        slopes(t).intoArray(factors, at + 4);
        overlaps(t).intoArray(factors, at + 8);
        halfSlopes(t).intoArray(factors, at + 12);
    }

    /** Combines 4 x 4 lines; the kind is 0 for values, 1 and 2 for slopes along the first two axes, 8 more for overlaps. */
    private static FloatVector plane(float[] grid, int corner, int[] strides, float[] factors, int kind) {
        int x = (kind & 8) + 4 * (kind & 1);
        int y = 16 + (kind & 8) + 2 * (kind & 2);
        FloatVector sum = FloatVector.zero(FOUR);
        for (int stepX = 0; stepX < 4; stepX++) {
            int node = corner + stepX * strides[0];
            for (int stepY = 0; stepY < 4; stepY++) {
                float factor = factors[x + stepX] * factors[y + stepY];
                sum = load(grid, node + stepY * strides[1]).mul(factor).add(sum);
            }
        }
        return sum;
    }
}
