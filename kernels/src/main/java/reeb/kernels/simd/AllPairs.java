package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.base.Lanes;

/** Sums the repulsion of all others in 16 lanes, as many of them at a time as a vector holds. */
final class AllPairs {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();
    private static final int COUNT = Lanes.COUNT;
    private static final int AXES = 3;

    private AllPairs() {}

    static double repel(float[][] places, int rows, float[][] forces, int first, int end) {
        float[] x = places[0];
        float[] y = places.length > 1 ? places[1] : new float[x.length];
        float[] z = places.length > 2 ? places[2] : new float[x.length];
        float[] sums = new float[(AXES + 1) * COUNT];
        double total = 0;
        for (int row = first; row < end; row++) {
            for (int lane = 0; lane < COUNT; lane += LANES) {
                repel(new float[][] {x, y, z}, rows, row, lane, sums);
            }
            total += Sums.of(sums, AXES * COUNT) - 1;
            for (int axis = 0; axis < places.length; axis++) {
                forces[axis][row] = Sums.of(sums, axis * COUNT);
            }
        }
        return total;
    }

    /** Fills some lanes of the sums along the three axes, and of that of the kernel. */
    private static void repel(float[][] places, int rows, int row, int lane, float[] sums) {
        float[] x = places[0];
        float[] y = places[1];
        float[] z = places[2];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
        FloatVector atY = FloatVector.broadcast(SINGLE, y[row]);
        FloatVector atZ = FloatVector.broadcast(SINGLE, z[row]);
        FloatVector near = FloatVector.zero(SINGLE);
        FloatVector sumX = FloatVector.zero(SINGLE);
        FloatVector sumY = FloatVector.zero(SINGLE);
        FloatVector sumZ = FloatVector.zero(SINGLE);
        for (int other = lane; other < rows; other += COUNT) {
            FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, other));
            FloatVector stepY = atY.sub(FloatVector.fromArray(SINGLE, y, other));
            FloatVector stepZ = atZ.sub(FloatVector.fromArray(SINGLE, z, other));
            FloatVector square = stepX.fma(stepX, stepY.fma(stepY, stepZ.fma(stepZ, one)));
            FloatVector kernel = one.div(square);
            if (rows - other < LANES) {
                kernel = kernel.blend(0, SINGLE.indexInRange(other, rows).not());
            }
            near = near.add(kernel);
            FloatVector push = kernel.mul(kernel);
            sumX = push.fma(stepX, sumX);
            sumY = push.fma(stepY, sumY);
            sumZ = push.fma(stepZ, sumZ);
        }
        sumX.intoArray(sums, lane);
        sumY.intoArray(sums, COUNT + lane);
        sumZ.intoArray(sums, 2 * COUNT + lane);
        near.intoArray(sums, AXES * COUNT + lane);
    }
}
