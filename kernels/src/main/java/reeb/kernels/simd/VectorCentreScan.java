package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.CentreScan;
import reeb.kernels.loops.CentreScores;
import reeb.kernels.loops.Tiles;

/** The loop on vectors: as many rows side by side as a vector holds. */
public final class VectorCentreScan implements CentreScan {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final VectorSpecies<Integer> WHOLE = Species.WHOLE;
    private static final int LANES = SINGLE.length();

    /** Needs the module {@code jdk.incubator.vector}. */
    public VectorCentreScan() {}

    @Override
    public void scan(float[] products, float[] halves, int first, CentreScores scores) {
        for (int lane = 0; lane < Tiles.FLOATS; lane += LANES) {
            FloatVector least = FloatVector.fromArray(SINGLE, scores.least(), lane);
            FloatVector second = FloatVector.fromArray(SINGLE, scores.second(), lane);
            IntVector nearest = IntVector.fromArray(WHOLE, scores.nearest(), lane);
            for (int centre = 0; centre < Tiles.QUERIES; centre++) {
                FloatVector score = FloatVector.broadcast(SINGLE, halves[first + centre])
                        .sub(FloatVector.fromArray(SINGLE, products, centre * Tiles.FLOATS + lane));
                VectorMask<Float> nearer = score.compare(VectorOperators.LT, least);
                second = second.min(score).blend(least, nearer);
                least = least.blend(score, nearer);
                nearest = nearest.blend(first + centre, nearer.cast(WHOLE));
            }
            least.intoArray(scores.least(), lane);
            second.intoArray(scores.second(), lane);
            nearest.intoArray(scores.nearest(), lane);
        }
    }
}
