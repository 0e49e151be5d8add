package reeb.api.data;

import reeb.api.problem.InputException;

/**
 * Where rows were while an iterative part moved them.
 *
 * @param iteration how many iterations came before: 0 for the start
 * @param positions n x d, row for row as in what the part gives
 */
public record Snapshot(int iteration, Points positions) {
    /** No step keeps more than these. */
    public static final int MOST = 1000;

    /**
     * Counts what a part would keep that moves rows for so many iterations: the start, every so-manieth map, and the result.
     *
     * @param every so many iterations, at least 1
     * @param iterations in all
     * @return how many
     * @throws InputException where these are more than are kept
     */
    public static int count(int every, int iterations) {
        int count = 1 + Math.ceilDiv(iterations, every);
        if (count > MOST) {
            throw new InputException("snapshots: every " + every + " of " + iterations + " iterations would be " + count
                    + " snapshots, but at most " + MOST + " are kept; choose at least "
                    + Math.ceilDiv(iterations, MOST - 1));
        }
        return count;
    }
}
