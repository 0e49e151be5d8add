package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums the repulsion of all others, with as many of them at a time as a vector holds. */
final class AllPairs {
    private static final VectorSpecies<Float> SINGLE = Sums.SINGLE;
    private static final int LANES = SINGLE.length();

    private AllPairs() {}

    static double repel(float[][] places, int rows, float[][] forces, int[] range) {
        float[] x = places[0];
        float[] y = places.length > 1 ? places[1] : new float[x.length];
        float[] z = places.length > 2 ? places[2] : new float[x.length];
        float[] sums = new float[3];
        double total = 0;
        for (int row = range[0]; row < range[1]; row++) {
            total += repel(new float[][] {x, y, z}, rows, row, sums) - 1;
            for (int axis = 0; axis < places.length; axis++) {
                forces[axis][row] = sums[axis];
            }
        }
        return total;
    }

    private static float repel(float[][] places, int rows, int row, float[] sums) {
        float[] x = places[0];
        float[] y = places[1];
        float[] z = places[2];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector near = FloatVector.zero(SINGLE);
        FloatVector sumX = FloatVector.zero(SINGLE);
        FloatVector sumY = FloatVector.zero(SINGLE);
        FloatVector sumZ = FloatVector.zero(SINGLE);
        for (int other = 0; other < rows; other += LANES) {
            FloatVector stepX = FloatVector.fromArray(SINGLE, x, other).sub(x[row]);
            FloatVector stepY = FloatVector.fromArray(SINGLE, y, other).sub(y[row]);
            FloatVector stepZ = FloatVector.fromArray(SINGLE, z, other).sub(z[row]);
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
        sums[0] = -Sums.of(sumX);
        sums[1] = -Sums.of(sumY);
        sums[2] = -Sums.of(sumZ);
        return Sums.of(near);
    }
}
