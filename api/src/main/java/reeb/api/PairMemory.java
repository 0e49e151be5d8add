package reeb.api;

import reeb.api.problem.InputException;

/**
 * Asks for memory while pairs of rows are being found, since nobody knows before how many there will be: each time for a
 * quarter more than there are.
 */
public final class PairMemory {
    private static final long LEAST = 1 << 16;

    private final int taken;
    private final int inTheEnd;
    private long found;
    private long granted;

    /**
     * Begins with no pairs.
     *
     * @param taken bytes that a pair takes as soon as it has been found
     * @param inTheEnd bytes that it takes at the most, when all have been found
     */
    public PairMemory(int taken, int inTheEnd) {
        this.taken = taken;
        this.inTheEnd = inTheEnd;
    }

    /**
     * Counts pairs that have been found.
     *
     * @param pairs how many
     * @param run this execution
     * @throws InputException where the memory does not suffice to go on
     */
    public synchronized void found(long pairs, Run run) {
        found += pairs;
        if (found > granted) {
            long more = Math.max(LEAST, found / 4);
            run.reserve(
                    inTheEnd * (found + more) - taken * found,
                    "more pairs of rows than the " + found
                            + " found within the radius; choose a smaller radius, or take a sample of the rows");
            granted = found + more;
        }
    }
}
