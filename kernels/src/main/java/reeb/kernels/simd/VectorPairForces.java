package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.base.Lanes;
import reeb.kernels.loops.PairForce;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PairLists;

/** Sums in 16 lanes, over as many partners of a row at a time as a vector holds, for maps of two axes. */
final class VectorPairForces implements PairForces {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();
    private static final int COUNT = Lanes.COUNT;

    @Override
    public void add(PairLists pairs, PairForce force, float[][] places, float[][] slopes, int first, int end) {
        int[] starts = pairs.starts();
        int[] partners = pairs.partners();
        float[] x = places[0];
        float[] y = places[1];
        float[] sums = new float[2 * COUNT];
        boolean local = force.local();
        FloatVector strength = FloatVector.broadcast(SINGLE, force.strength());
        for (int row = first; row < end; row++) {
            FloatVector atX = FloatVector.broadcast(SINGLE, x[row]);
            FloatVector atY = FloatVector.broadcast(SINGLE, y[row]);
            int last = starts[row + 1];
            FloatVector sumX = FloatVector.zero(SINGLE);
            FloatVector sumY = FloatVector.zero(SINGLE);
            for (int lane = 0; lane < COUNT; lane += LANES) {
                sumX = FloatVector.zero(SINGLE);
                sumY = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < last; entry += COUNT) {
                    FloatVector stepX = atX.sub(FloatVector.fromArray(SINGLE, x, 0, partners, entry));
                    FloatVector stepY = atY.sub(FloatVector.fromArray(SINGLE, y, 0, partners, entry));
                    FloatVector square = stepX.fma(stepX, stepY.mul(stepY));
                    FloatVector fading = square.add(force.offset());
                    FloatVector slowed = fading.mul(fading);
                    if (local) {
                        slowed = slowed.mul(square.add(1).lanewise(VectorOperators.SQRT));
                    }
                    FloatVector pull = strength.div(slowed);
                    sumX = pull.fma(stepX, sumX);
                    sumY = pull.fma(stepY, sumY);
                }
                if (LANES < COUNT) {
                    sumX.intoArray(sums, lane);
                    sumY.intoArray(sums, COUNT + lane);
                }
            }
            slopes[0][row] += LANES < COUNT ? Sums.of(sums, 0) : Sums.of(sumX);
            slopes[1][row] += LANES < COUNT ? Sums.of(sums, COUNT) : Sums.of(sumY);
        }
    }
}
