package reeb.kernels;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import reeb.api.InputException;
import reeb.api.data.Neighborhoods;

/**
 * Collects each pair of neighbours once, by its lower row, and mirrors them in the end.
 *
 * <p>Several threads may collect for different rows. A row's neighbours come in ascending order.
 */
final class NeighborLists {
    private static final int[] NONE = {};

    /** Bytes of memory for each pair, so that lists, growing or mirrored, take half of it at most. */
    private static final int BYTES_PER_PAIR = 32;

    private final long limit;
    private final int[][] later;
    private final int[] sizes;
    private final AtomicLong pairs = new AtomicLong();

    NeighborLists(int rows) {
        this(rows, room());
    }

    private static long room() {
        return Runtime.getRuntime().maxMemory() / BYTES_PER_PAIR;
    }

    NeighborLists(int rows, long limit) {
        this.limit = limit;
        later = new int[rows][];
        Arrays.fill(later, NONE);
        sizes = new int[rows];
    }

    /** Adds a neighbour to a row: of a higher number than the row and the neighbours before. */
    void add(int row, int neighbor) {
        int size = sizes[row];
        if (size == later[row].length) {
            later[row] = Arrays.copyOf(later[row], Math.max(8, size + (size >> 1)));
        }
        later[row][size] = neighbor;
        sizes[row] = size + 1;
    }

    /** Says that some rows are complete, so that too many pairs end in a message, not in an exhausted memory. */
    void complete(int first, int end) {
        long found = 0;
        for (int row = first; row < end; row++) {
            later[row] = Arrays.copyOf(later[row], sizes[row]);
            found += sizes[row];
        }
        check(pairs.addAndGet(found), limit);
    }

    /** Refuses more pairs than the memory holds. */
    static void checkRoom(long pairs) {
        check(pairs, room());
    }

    private static void check(long pairs, long limit) {
        if (pairs > limit) {
            throw new InputException("radius: more than " + limit
                    + " pairs of rows lie within it, too many for the memory;"
                    + " choose a smaller radius, fewer rows or a larger heap");
        }
    }

    /** Mirrors the pairs and puts each row among its neighbours. */
    Neighborhoods mirror() {
        int[] filled = new int[later.length];
        for (int[] neighbors : later) {
            for (int neighbor : neighbors) {
                filled[neighbor]++;
            }
        }
        int[][] all = new int[later.length][];
        for (int row = 0; row < later.length; row++) {
            all[row] = new int[filled[row] + 1 + later[row].length];
            System.arraycopy(later[row], 0, all[row], filled[row] + 1, later[row].length);
            all[row][filled[row]] = row;
        }
        Arrays.fill(filled, 0);
        for (int row = 0; row < later.length; row++) {
            for (int neighbor : later[row]) {
                all[neighbor][filled[neighbor]++] = row;
            }
        }
        return Neighborhoods.of(all);
    }
}
