package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of a vector's lanes, always in the same order: {@code reduceLanes} adds in another one once it is compiled, so that
 * results would depend on when that happens.
 */
final class Sums {
    /** The widest vectors of single precision that the loops use. */
    static final VectorSpecies<Float> SINGLE =
            VectorTiles.bits() >= 512 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_256;

    private static final int LANES = SINGLE.length();
    private static final VectorShuffle<Float> EIGHT = VectorShuffle.iota(SINGLE, LANES / 2, 1, true);
    private static final VectorShuffle<Float> FOUR = VectorShuffle.iota(SINGLE, 4, 1, true);
    private static final VectorShuffle<Float> TWO = VectorShuffle.iota(SINGLE, 2, 1, true);
    private static final VectorShuffle<Float> ONE = VectorShuffle.iota(SINGLE, 1, 1, true);

    private static final VectorShuffle<Float> UPPER = VectorShuffle.iota(FloatVector.SPECIES_256, 4, 1, true);
    private static final VectorShuffle<Float> SECOND = VectorShuffle.iota(FloatVector.SPECIES_256, 2, 1, true);
    private static final VectorShuffle<Float> NEXT = VectorShuffle.iota(FloatVector.SPECIES_256, 1, 1, true);

    private Sums() {}

    /** Sums eight lanes, on machines of wider vectors too. */
    static float ofEight(FloatVector values) {
        FloatVector quarter = values.add(values.rearrange(UPPER));
        FloatVector pair = quarter.add(quarter.rearrange(SECOND));
        return pair.add(pair.rearrange(NEXT)).lane(0);
    }

    static float of(FloatVector values) {
        FloatVector half = LANES == 16 ? values.add(values.rearrange(EIGHT)) : values;
        FloatVector quarter = half.add(half.rearrange(FOUR));
        FloatVector pair = quarter.add(quarter.rearrange(TWO));
        return pair.add(pair.rearrange(ONE)).lane(0);
    }
}
