package reeb.kernels.centres;

import reeb.kernels.base.Vectors;

/** How far each centre has moved, rounded up, and the farthest moves: by which bounds on distances grow and shrink. */
final class CentreMoves {
    /** By how much a distance in double precision may be off, and more. */
    static final double ROUNDED_UP = 1 + 1e-9;

    private final double[] moves;
    private int farthest = -1;
    private double most;
    private double mostOfOthers;

    /** Measures moves; infinite where there were no centres before. */
    CentreMoves(double[][] before, double[][] after) {
        moves = new double[after.length];
        for (int centre = 0; centre < moves.length; centre++) {
            moves[centre] = before.length == moves.length
                    ? Math.sqrt(Vectors.squaredDistance(before[centre], after[centre])) * ROUNDED_UP + Double.MIN_NORMAL
                    : Double.POSITIVE_INFINITY;
            if (moves[centre] > most) {
                mostOfOthers = most;
                most = moves[centre];
                farthest = centre;
            } else {
                mostOfOthers = Math.max(mostOfOthers, moves[centre]);
            }
        }
    }

    /** Tells whether nothing is known of the centres before. */
    boolean first() {
        return most == Double.POSITIVE_INFINITY;
    }

    /** Gives by how much a centre has moved at most. */
    double of(int centre) {
        return moves[centre];
    }

    /** Gives by how much any centre but one has moved at most. */
    double ofOthers(int centre) {
        return centre == farthest ? mostOfOthers : most;
    }
}
