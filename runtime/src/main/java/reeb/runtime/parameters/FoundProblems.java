package reeb.runtime.parameters;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The mistakes of a workflow in the order in which they are found, up to a number that nobody reads to the end: whoever looks
 * for more is stopped, so that a file full of mistakes costs no more than its first ones.
 */
public final class FoundProblems extends AbstractList<Problem> {
    /** How many are looked for. */
    public static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();

    /** Thrown by the last that is added. */
    public static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private FullException() {}
    }

    /**
     * Adds one.
     *
     * @throws FullException where it was the last that is looked for
     */
    @Override
    public boolean add(Problem problem) {
        found.add(problem);
        if (found.size() == MOST) {
            throw new FullException();
        }
        return true;
    }

    @Override
    public Problem get(int index) {
        return found.get(index);
    }

    @Override
    public int size() {
        return found.size();
    }
}
