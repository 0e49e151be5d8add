package reeb.kernels.graphs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Sets of rows that grow together, in any order and by several threads at once. 4 bytes for each row.
 *
 * <p>A set's root is its lowest row, so that what comes out depends on what has been joined and not on when. See Anderson and Woll,
 * <i>Wait-Free Parallel Algorithms for the Union-Find Problem</i>, STOC 1991.
 */
public final class Forest {
    private static final VarHandle PARENTS = MethodHandles.arrayElementVarHandle(int[].class);

    /** Of each row one of its set that is not higher; itself for a root. What a row once had above it stays above it. */
    private final int[] parents;

    /**
     * Begins with each row in a set of its own.
     *
     * @param rows n
     */
    public Forest(int rows) {
        parents = new int[rows];
        for (int row = 0; row < rows; row++) {
            parents[row] = row;
        }
    }

    /**
     * Joins the sets of two rows. O(log n) for most orders.
     *
     * @param one from 0 to n - 1
     * @param other from 0 to n - 1
     */
    public void join(int one, int other) {
        int low = root(one);
        int high = root(other);
        while (low != high) {
            int lower = Math.min(low, high);
            int higher = Math.max(low, high);
            if (PARENTS.compareAndSet(parents, higher, higher, lower)) {
                return;
            }
            low = root(lower);
            high = root(higher);
        }
    }

    /**
     * Finds the lowest row of a set, as far as it has been joined. O(log n) for most orders.
     *
     * @param row from 0 to n - 1
     * @return the root, not above the row
     */
    public int root(int row) {
        int at = row;
        int parent = parent(at);
        while (parent != at) {
            int above = parent(parent);
            // Halves the path; another thread may have put a lower ancestor here, and any ancestor is right.
            PARENTS.setOpaque(parents, at, above);
            at = above;
            parent = parent(at);
        }
        return at;
    }

    private int parent(int row) {
        return (int) PARENTS.getOpaque(parents, row);
    }
}
