package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.base.Lanes;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;

/** Sums the pull of a row's weights in 16 lanes, as many of them at a time as a vector holds. */
final class Attractions {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();
    private static final int COUNT = Lanes.COUNT;

    private Attractions() {}

    static void line(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        int[] starts = weights.starts();
        int[] columns = weights.columns();
        float[] values = weights.values();
        float[] x = springs.places()[0];
        float[] sums = new float[COUNT];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector sharpness = FloatVector.broadcast(SINGLE, springs.sharpness());
        for (int row = first; row < end; row++) {
            FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
            FloatVector sumX = FloatVector.zero(SINGLE);
            for (int lane = 0; lane < COUNT; lane += LANES) {
                sumX = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < starts[row + 1]; entry += COUNT) {
                    FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, 0, columns, entry));
                    FloatVector square = stepX.mul(stepX);
                    FloatVector pull =
                            FloatVector.fromArray(SINGLE, values, entry).div(square.fma(sharpness, one));
                    sumX = pull.fma(stepX, sumX);
                }
                if (LANES < COUNT) {
                    sumX.intoArray(sums, lane);
                }
            }
            springs.forces()[0][row] = LANES < COUNT ? Sums.of(sums, 0) : Sums.of(sumX);
        }
    }

    /** Where a vector holds half of the lanes, its sums and those of the other half take turns. */
    static void plane(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        int[] starts = weights.starts();
        int[] columns = weights.columns();
        float[] values = weights.values();
        float[] x = springs.places()[0];
        float[] y = springs.places()[1];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector sharpness = FloatVector.broadcast(SINGLE, springs.sharpness());
        for (int row = first; row < end; row++) {
            FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
            FloatVector atY = FloatVector.broadcast(SINGLE, y[row]);
            FloatVector sumX = FloatVector.zero(SINGLE);
            FloatVector sumY = FloatVector.zero(SINGLE);
            FloatVector upperX = FloatVector.zero(SINGLE);
            FloatVector upperY = FloatVector.zero(SINGLE);
            int last = starts[row + 1];
            for (int entry = starts[row]; entry < last; entry += LANES) {
                FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, 0, columns, entry));
                FloatVector stepY = atY.sub(FloatVector.fromArray(SINGLE, y, 0, columns, entry));
                FloatVector square = stepX.fma(stepX, stepY.mul(stepY));
                FloatVector pull = FloatVector.fromArray(SINGLE, values, entry).div(square.fma(sharpness, one));
                FloatVector nextX = pull.fma(stepX, sumX);
                FloatVector nextY = pull.fma(stepY, sumY);
                sumX = LANES < COUNT ? upperX : nextX;
                sumY = LANES < COUNT ? upperY : nextY;
                upperX = nextX;
                upperY = nextY;
            }
            springs.forces()[0][row] = LANES < COUNT ? Sums.of(sumX, upperX) : Sums.of(sumX);
            springs.forces()[1][row] = LANES < COUNT ? Sums.of(sumY, upperY) : Sums.of(sumY);
        }
    }

    static void space(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        int[] starts = weights.starts();
        int[] columns = weights.columns();
        float[] values = weights.values();
        float[] x = springs.places()[0];
        float[] y = springs.places()[1];
        float[] z = springs.places()[2];
        float[] sums = new float[3 * COUNT];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector sharpness = FloatVector.broadcast(SINGLE, springs.sharpness());
        for (int row = first; row < end; row++) {
            int last = starts[row + 1];
            FloatVector sumX = FloatVector.zero(SINGLE);
            FloatVector sumY = FloatVector.zero(SINGLE);
            FloatVector sumZ = FloatVector.zero(SINGLE);
            for (int lane = 0; lane < COUNT; lane += LANES) {
                sumX = FloatVector.zero(SINGLE);
                sumY = FloatVector.zero(SINGLE);
                sumZ = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < last; entry += COUNT) {
                    FloatVector stepX = step(x, row, columns, entry);
                    FloatVector stepY = step(y, row, columns, entry);
                    FloatVector stepZ = step(z, row, columns, entry);
                    FloatVector square = stepX.fma(stepX, stepY.fma(stepY, stepZ.mul(stepZ)));
                    FloatVector pull =
                            FloatVector.fromArray(SINGLE, values, entry).div(square.fma(sharpness, one));
                    sumX = pull.fma(stepX, sumX);
                    sumY = pull.fma(stepY, sumY);
                    sumZ = pull.fma(stepZ, sumZ);
                }
                if (LANES < COUNT) {
                    sumX.intoArray(sums, lane);
                    sumY.intoArray(sums, COUNT + lane);
                    sumZ.intoArray(sums, 2 * COUNT + lane);
                }
            }
            springs.forces()[0][row] = LANES < COUNT ? Sums.of(sums, 0) : Sums.of(sumX);
            springs.forces()[1][row] = LANES < COUNT ? Sums.of(sums, COUNT) : Sums.of(sumY);
            springs.forces()[2][row] = LANES < COUNT ? Sums.of(sums, 2 * COUNT) : Sums.of(sumZ);
        }
    }

    private static FloatVector step(float[] axis, int row, int[] columns, int entry) {
        return FloatVector.broadcast(SINGLE, axis[row]).sub(FloatVector.fromArray(SINGLE, axis, 0, columns, entry));
    }
}
