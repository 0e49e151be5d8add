package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.base.Lanes;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.PairForce;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PairLists;

/** Sums pair by pair, for any number of axes. */
public final class PlainPairForces implements PairForces {
    private final MultiplyAdd multiplyAdd;

    /**
     * Makes the loops.
     *
     * @param multiplyAdd how a product and a sum are rounded once
     */
    public PlainPairForces(MultiplyAdd multiplyAdd) {
        this.multiplyAdd = multiplyAdd;
    }

    @Override
    public void add(PairLists pairs, PairForce force, float[][] places, float[][] slopes, int first, int end) {
        float[] sums = new float[places.length * Lanes.COUNT];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            int start = pairs.starts()[row];
            for (int entry = start; entry < pairs.starts()[row + 1]; entry++) {
                int other = pairs.partners()[entry];
                float square = multiplyAdd.square(places, row, other, 0);
                float fading = square + force.offset();
                float slowing = force.local() ? (float) Math.sqrt(square + 1) : 1;
                float pull = force.strength() / (fading * fading * slowing);
                int lane = (entry - start) % Lanes.COUNT;
                multiplyAdd.add(sums, lane, pull, places, row, other);
            }
            for (int axis = 0; axis < places.length; axis++) {
                slopes[axis][row] += Lanes.sum(sums, axis * Lanes.COUNT);
            }
        }
    }
}
