package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.Lanes;
import reeb.kernels.SparseWeights;
import reeb.kernels.Springs;

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
        for (int row = first; row < end; row++) {
            FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
            for (int lane = 0; lane < COUNT; lane += LANES) {
                FloatVector sumX = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < starts[row + 1]; entry += COUNT) {
                    FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, 0, columns, entry));
                    FloatVector square = stepX.mul(stepX);
                    FloatVector pull = FloatVector.fromArray(SINGLE, values, entry)
                            .div(square.mul(springs.sharpness()).add(one));
                    sumX = pull.mul(stepX).add(sumX);
                }
                sumX.intoArray(sums, lane);
            }
            springs.forces()[0][row] = Sums.of(sums, 0);
        }
    }

    static void plane(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        int[] starts = weights.starts();
        int[] columns = weights.columns();
        float[] values = weights.values();
        float[] x = springs.places()[0];
        float[] y = springs.places()[1];
        float[] sums = new float[2 * COUNT];
        FloatVector one = FloatVector.broadcast(SINGLE, 1);
        FloatVector sharpness = FloatVector.broadcast(SINGLE, springs.sharpness());
        for (int row = first; row < end; row++) {
            FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
            FloatVector atY = FloatVector.broadcast(SINGLE, y[row]);
            int last = starts[row + 1];
            for (int lane = 0; lane < COUNT; lane += LANES) {
                FloatVector sumX = FloatVector.zero(SINGLE);
                FloatVector sumY = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < last; entry += COUNT) {
                    FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, 0, columns, entry));
                    FloatVector stepY = atY.sub(FloatVector.fromArray(SINGLE, y, 0, columns, entry));
                    FloatVector square = stepX.mul(stepX).add(stepY.mul(stepY));
                    FloatVector pull = FloatVector.fromArray(SINGLE, values, entry)
                            .div(square.mul(sharpness).add(one));
                    sumX = pull.mul(stepX).add(sumX);
                    sumY = pull.mul(stepY).add(sumY);
                }
                sumX.intoArray(sums, lane);
                sumY.intoArray(sums, COUNT + lane);
            }
            springs.forces()[0][row] = Sums.of(sums, 0);
            springs.forces()[1][row] = Sums.of(sums, COUNT);
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
            for (int lane = 0; lane < COUNT; lane += LANES) {
                FloatVector sumX = FloatVector.zero(SINGLE);
                FloatVector sumY = FloatVector.zero(SINGLE);
                FloatVector sumZ = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < last; entry += COUNT) {
                    FloatVector stepX = step(x, row, columns, entry);
                    FloatVector stepY = step(y, row, columns, entry);
                    FloatVector stepZ = step(z, row, columns, entry);
                    FloatVector square = stepX.mul(stepX).add(stepY.mul(stepY)).add(stepZ.mul(stepZ));
                    FloatVector pull = FloatVector.fromArray(SINGLE, values, entry)
                            .div(square.mul(sharpness).add(one));
                    sumX = pull.mul(stepX).add(sumX);
                    sumY = pull.mul(stepY).add(sumY);
                    sumZ = pull.mul(stepZ).add(sumZ);
                }
                sumX.intoArray(sums, lane);
                sumY.intoArray(sums, COUNT + lane);
                sumZ.intoArray(sums, 2 * COUNT + lane);
            }
            springs.forces()[0][row] = Sums.of(sums, 0);
            springs.forces()[1][row] = Sums.of(sums, COUNT);
            springs.forces()[2][row] = Sums.of(sums, 2 * COUNT);
        }
    }

    private static FloatVector step(float[] axis, int row, int[] columns, int entry) {
        return FloatVector.broadcast(SINGLE, axis[row]).sub(FloatVector.fromArray(SINGLE, axis, 0, columns, entry));
    }
}
