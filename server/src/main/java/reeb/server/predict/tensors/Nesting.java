package reeb.server.predict.tensors;

import java.util.ArrayList;
import java.util.List;

/** How lists of values lie in each other: all in one, or evenly, as a shape says. */
final class Nesting {
    private static final long OPEN = -1;

    /** How many members the lists of each depth have, outermost first, where one has ended. */
    private final List<Long> sizes = new ArrayList<>();

    /** How many members the lists have so far that have not ended. */
    private final List<Long> members = new ArrayList<>();

    private int depthOfValues;
    private boolean even = true;

    /** Begins a list. */
    void open() {
        if (!members.isEmpty()) {
            count();
        }
        members.add(0L);
        if (sizes.size() < members.size()) {
            sizes.add(OPEN);
        }
        even &= depthOfValues == 0 || members.size() <= depthOfValues;
    }

    /** Ends the innermost list; tells whether it was the outermost. */
    boolean close() {
        int depth = members.size() - 1;
        long count = members.removeLast();
        if (sizes.get(depth) == OPEN) {
            sizes.set(depth, count);
        }
        even &= sizes.get(depth) == count;
        return depth == 0;
    }

    /** Adds a value to the innermost list. */
    void value() {
        depthOfValues = depthOfValues == 0 ? members.size() : depthOfValues;
        even &= depthOfValues == members.size();
        count();
    }

    private void count() {
        members.set(members.size() - 1, members.getLast() + 1);
    }

    /** Tells whether the lists are one, or lie in each other as the shape says. */
    boolean fits(List<Long> shape) {
        return even && (sizes.size() <= 1 || sizes.equals(shape));
    }
}
