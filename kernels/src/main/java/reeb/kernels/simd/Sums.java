package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of 16 lanes, always in the order of {@link reeb.kernels.base.Lanes}: {@code reduceLanes} adds in another one once it is
 * compiled, so that results would depend on when that happens.
 */
final class Sums {
    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;
    private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
    private static final VectorSpecies<Float> SIXTEEN = FloatVector.SPECIES_512;
    private static final VectorShuffle<Float> EIGHT_ON = VectorShuffle.iota(SIXTEEN, 8, 1, true);
    private static final VectorShuffle<Float> FOUR_ON = VectorShuffle.iota(SIXTEEN, 4, 1, true);
    private static final VectorShuffle<Float> TWO_ON = VectorShuffle.iota(SIXTEEN, 2, 1, true);
    private static final VectorShuffle<Float> ONE_ON = VectorShuffle.iota(SIXTEEN, 1, 1, true);
    private static final VectorShuffle<Float> UPPER = VectorShuffle.iota(EIGHT, 4, 1, true);
    private static final VectorShuffle<Float> SECOND = VectorShuffle.iota(EIGHT, 2, 1, true);
    private static final VectorShuffle<Float> NEXT = VectorShuffle.iota(EIGHT, 1, 1, true);
    private static final VectorShuffle<Float> SECOND_OF_FOUR = VectorShuffle.iota(FOUR, 2, 1, true);
    private static final VectorShuffle<Float> NEXT_OF_FOUR = VectorShuffle.iota(FOUR, 1, 1, true);

    private Sums() {}

    /** Sums the lanes of two vectors, those of the second being lanes 8 to 15. */
    static float of(FloatVector low, FloatVector high) {
        FloatVector half = low.add(high);
        FloatVector quarter = half.add(half.rearrange(UPPER));
        FloatVector pair = quarter.add(quarter.rearrange(SECOND));
        return pair.add(pair.rearrange(NEXT)).lane(0);
    }

    /** Sums the lanes of a vector of 512 bits. */
    static float of(FloatVector values) {
        FloatVector half = values.add(values.rearrange(EIGHT_ON));
        FloatVector quarter = half.add(half.rearrange(FOUR_ON));
        FloatVector pair = quarter.add(quarter.rearrange(TWO_ON));
        return pair.add(pair.rearrange(ONE_ON)).lane(0);
    }

    /** Sums 16 lanes that lie in an array from an index on. */
    static float of(float[] lanes, int at) {
        if (Species.BITS >= 256) {
            return of(FloatVector.fromArray(EIGHT, lanes, at), FloatVector.fromArray(EIGHT, lanes, at + 8));
        }
        FloatVector near = FloatVector.fromArray(FOUR, lanes, at).add(FloatVector.fromArray(FOUR, lanes, at + 8));
        FloatVector far = FloatVector.fromArray(FOUR, lanes, at + 4).add(FloatVector.fromArray(FOUR, lanes, at + 12));
        FloatVector quarter = near.add(far);
        FloatVector pair = quarter.add(quarter.rearrange(SECOND_OF_FOUR));
        return pair.add(pair.rearrange(NEXT_OF_FOUR)).lane(0);
    }
}
