package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.base.Lanes;
import reeb.kernels.loops.GridPlaces;
import reeb.kernels.loops.SplineOverlaps;

/**
 * Takes away what rows act on themselves through a grid, for as many rows at a time as a vector holds.
 *
 * <p>It depends on where a row lies between the nodes alone, by the sums of products of its splines that are 0, 1, 2 and 3
 * nodes apart: polynomials along each axis.
 */
final class OwnShares {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();
    private static final int REACH = SplineOverlaps.REACH;
    private static final int DEGREE = SplineOverlaps.DEGREE;

    /** Coefficients of the overlaps, for each distance from the constant on. */
    private static final float[] OVERLAPS = SplineOverlaps.coefficients();

    private OwnShares() {}

    /** Changes the forces, and gives what the potential is too large by. */
    static double subtract(GridPlaces places, float[][] forces, int first, int end) {
        int dimensions = forces.length;
        float[] table = new float[dimensions * 2 * REACH * LANES];
        float[] sums = new float[Lanes.COUNT];
        double sum = 0;
        for (int row = first, lane = 0; row < end || lane > 0; row += LANES) {
            VectorMask<Float> inside = SINGLE.indexInRange(row, end);
            for (int axis = 0; axis < dimensions; axis++) {
                fill(table, axis, between(places, axis, row, inside));
            }
            share(places.own(), table, dimensions, -1).blend(0, inside.not()).intoArray(sums, lane);
            for (int axis = 0; axis < dimensions; axis++) {
                FloatVector force = share(places.own(), table, dimensions, axis).mul(-0.5f * places.density());
                FloatVector.fromArray(SINGLE, forces[axis], row, inside)
                        .sub(force)
                        .intoArray(forces[axis], row, inside);
            }
            lane = (lane + LANES) % Lanes.COUNT;
            sum += lane == 0 ? Sums.of(sums, 0) : 0;
        }
        return sum;
    }

    /** Tells how far rows are from the node before them. */
    private static FloatVector between(GridPlaces places, int axis, int row, VectorMask<Float> inside) {
        FloatVector along = FloatVector.fromArray(SINGLE, places.places()[axis], row, inside)
                .sub(places.origin()[axis])
                .mul(places.density());
        return along.sub(along.convert(VectorOperators.F2I, 0).convert(VectorOperators.I2F, 0));
    }

    /** Writes the overlaps, and behind them half of their slopes. */
    private static void fill(float[] table, int axis, FloatVector t) {
        for (int apart = 0; apart < REACH; apart++) {
            int first = apart * (DEGREE + 1);
            FloatVector value = FloatVector.broadcast(SINGLE, OVERLAPS[first + DEGREE]);
            FloatVector slope = FloatVector.broadcast(SINGLE, OVERLAPS[first + DEGREE] * DEGREE / 2);
            for (int power = DEGREE - 1; power > 0; power--) {
                value = value.fma(t, FloatVector.broadcast(SINGLE, OVERLAPS[first + power]));
                slope = slope.fma(t, FloatVector.broadcast(SINGLE, OVERLAPS[first + power] * power / 2));
            }
            value.fma(t, FloatVector.broadcast(SINGLE, OVERLAPS[first]))
                    .intoArray(table, (axis * 2 * REACH + apart) * LANES);
            slope.intoArray(table, (axis * 2 * REACH + REACH + apart) * LANES);
        }
    }

    private static FloatVector share(float[] own, float[] table, int dimensions, int slope) {
        FloatVector sum = FloatVector.zero(SINGLE);
        for (int offset = 0; offset < own.length; offset++) {
            FloatVector product = FloatVector.broadcast(SINGLE, own[offset]);
            int left = offset;
            for (int axis = dimensions - 1; axis >= 0; axis--, left /= REACH) {
                int entry = axis * 2 * REACH + (axis == slope ? REACH : 0) + left % REACH;
                product = product.mul(FloatVector.fromArray(SINGLE, table, entry * LANES));
            }
            sum = sum.add(product);
        }
        return sum;
    }
}
