package reeb.plugins.mapper.covers;

import reeb.api.Run;
import reeb.api.problem.InputException;

/**
 * Asks for memory ahead of a result whose size nobody knows before it is there: each time it reaches what was asked for, for
 * as much again. May be used by several threads.
 */
public final class GrowingMemory {
    private static final long FIRST = 1L << 20;

    private final Run run;
    private final String purpose;
    private long held;
    private long asked;

    /**
     * Begins with nothing.
     *
     * @param purpose what for, and what would need less
     */
    public GrowingMemory(Run run, String purpose) {
        this.run = run;
        this.purpose = purpose;
    }

    /**
     * Tells that so many bytes more are about to be taken.
     *
     * @throws InputException where the heap can't hold twice what the result takes with them
     */
    public synchronized void take(long bytes) {
        held += bytes;
        if (held > asked) {
            asked = Math.max(FIRST, 2 * held);
            run.reserve(asked - held + bytes, purpose);
        }
    }
}
