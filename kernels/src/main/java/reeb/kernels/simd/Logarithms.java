package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.base.Lanes;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;

/** Sums weighted logarithms of distances in 16 lanes, each logarithm within a few roundings. */
final class Logarithms {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();

    /** The bits of the square root of 1/2, where mantissas begin. */
    private static final int LOW = 0x3f3504f3;

    private static final float LN_2 = (float) Math.log(2);

    private Logarithms() {}

    static double sum(Springs springs, int first, int end) {
        SparseWeights weights = springs.weights();
        int[] starts = weights.starts();
        float[] sums = new float[Lanes.COUNT];
        double total = 0;
        for (int row = first; row < end; row++) {
            for (int lane = 0; lane < Lanes.COUNT; lane += LANES) {
                FloatVector sum = FloatVector.zero(SINGLE);
                for (int entry = starts[row] + lane; entry < starts[row + 1]; entry += Lanes.COUNT) {
                    FloatVector scaled = square(springs, row, entry).mul(springs.sharpness());
                    sum = FloatVector.fromArray(SINGLE, weights.values(), entry).fma(logarithm(scaled.add(1)), sum);
                }
                sum.intoArray(sums, lane);
            }
            total += Sums.of(sums, 0);
        }
        return total;
    }

    private static FloatVector square(Springs springs, int row, int entry) {
        int[] columns = springs.weights().columns();
        FloatVector square = FloatVector.zero(SINGLE);
        float[][] places = springs.places();
        for (int i = places.length - 1; i >= 0; i--) {
            float[] axis = places[i];
            FloatVector step = FloatVector.broadcast(SINGLE, axis[row])
                    .sub(FloatVector.fromArray(SINGLE, axis, 0, columns, entry));
            square = step.fma(step, square);
        }
        return square;
    }

    /** Splits off the power of two and takes ln m = 2 artanh((m - 1) / (m + 1)) of the rest. */
    private static FloatVector logarithm(FloatVector value) {
        IntVector bits = value.reinterpretAsInts();
        IntVector power = bits.sub(LOW).lanewise(VectorOperators.ASHR, 23);
        FloatVector rest = bits.sub(power.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats();
        FloatVector s = rest.sub(1).div(rest.add(1));
        FloatVector square = s.mul(s);
        FloatVector series = square.mul(1f / 9).add(1f / 7);
        series = series.mul(square).add(1f / 5);
        series = series.mul(square).add(1f / 3);
        series = series.mul(square).add(1);
        FloatVector powers = (FloatVector) power.convertShape(VectorOperators.I2F, SINGLE, 0);
        return powers.mul(LN_2).add(series.mul(s).mul(2));
    }
}
