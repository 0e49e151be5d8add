package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.RowArithmetic;

/**
 * The arithmetic on two vectors of 256 bits at a time, on wider machines too: rows come from far memory, which wider vectors
 * would not bring nearer, and so the sums have the same bits on all of them.
 */
public final class VectorRows implements RowArithmetic {
    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_256;

    @Override
    public float squaredDistance(float[] a, int from, float[] b, int to, int length) {
        FloatVector even = FloatVector.zero(SINGLE);
        FloatVector odd = FloatVector.zero(SINGLE);
        for (int i = 0; i < length; i += LANES) {
            FloatVector first =
                    FloatVector.fromArray(SINGLE, a, from + i).sub(FloatVector.fromArray(SINGLE, b, to + i));
            FloatVector second =
                    FloatVector.fromArray(SINGLE, a, from + i + 8).sub(FloatVector.fromArray(SINGLE, b, to + i + 8));
            even = first.fma(first, even);
            odd = second.fma(second, odd);
        }
        return Sums.of(even, odd);
    }

    @Override
    public float dot(float[] a, int from, float[] b, int to, int length) {
        FloatVector even = FloatVector.zero(SINGLE);
        FloatVector odd = FloatVector.zero(SINGLE);
        for (int i = 0; i < length; i += LANES) {
            even = FloatVector.fromArray(SINGLE, a, from + i).fma(FloatVector.fromArray(SINGLE, b, to + i), even);
            odd = FloatVector.fromArray(SINGLE, a, from + i + 8).fma(FloatVector.fromArray(SINGLE, b, to + i + 8), odd);
        }
        return Sums.of(even, odd);
    }
}
