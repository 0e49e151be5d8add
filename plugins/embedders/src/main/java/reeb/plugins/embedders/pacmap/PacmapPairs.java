package reeb.plugins.embedders.pacmap;

import java.util.Arrays;
import reeb.kernels.loops.PairForce;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PairLists;

/**
 * The pairs of rows that make a map.
 *
 * @param near rows and their neighbours
 * @param middle rows and others that are nearer than most
 * @param far rows and others, which repel each other
 */
public record PacmapPairs(PairLists near, PairLists middle, PairLists far) {
    /** The D at which half of the loss of a pair remains. */
    private static final double NEAR_REACH = 10;

    private static final double MIDDLE_REACH = 10_000;

    /**
     * What each kind of pairs weighs.
     *
     * @param near of neighbours
     * @param middle of others that are nearer than most
     * @param far of those that repel
     * @param pull how many times as strongly neighbours attract that touch, and less the farther they are; 0 for as strongly
     *     at any distance
     */
    public record Weights(double near, double middle, double far, double pull) {}

    /**
     * Adds up the slopes of the loss at some rows.
     *
     * @param sums over partners
     * @param weights of the kinds
     * @param places n of each axis
     * @param slopes n of each axis, overwritten in the range
     * @param first the first row
     * @param end behind the last one
     */
    void slopes(PairForces sums, Weights weights, float[][] places, float[][] slopes, int first, int end) {
        for (float[] axis : slopes) {
            Arrays.fill(axis, first, end, 0);
        }
        PairForce attraction = PairForce.attraction(weights.near, NEAR_REACH);
        PairForce pull = weights.pull > 0 ? attraction.localized(weights.pull) : attraction;
        sums.add(near, pull, places, slopes, first, end);
        if (weights.middle > 0) {
            sums.add(middle, PairForce.attraction(weights.middle, MIDDLE_REACH), places, slopes, first, end);
        }
        sums.add(far, PairForce.repulsion(weights.far), places, slopes, first, end);
    }

    /** Takes other far pairs. */
    PacmapPairs with(PairLists otherFar) {
        return new PacmapPairs(near, middle, otherFar);
    }

    /** Adds up the loss of all pairs, as if neighbours attracted as strongly at any distance. */
    double loss(Weights weights, float[][] places) {
        return loss(near, PairForce.attraction(weights.near, NEAR_REACH), places)
                + loss(middle, PairForce.attraction(weights.middle, MIDDLE_REACH), places)
                + loss(far, PairForce.repulsion(weights.far), places);
    }

    private static double loss(PairLists pairs, PairForce force, float[][] places) {
        double sum = 0;
        for (int row = 0; row < pairs.rows(); row++) {
            for (int entry = pairs.starts()[row]; entry < pairs.starts()[row + 1]; entry++) {
                int other = pairs.partners()[entry];
                double fading = force.offset() + PairForces.square(places, row, other);
                sum += other == row ? 0 : force.base() - force.strength() / 2 / fading;
            }
        }
        return sum / 2;
    }
}
