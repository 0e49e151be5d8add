package reeb.kernels.loops;

import java.util.Arrays;

/**
 * Pairs of rows, listed at both ends, so that each row can sum what acts on it: one list for each row, padded to a multiple of
 * 16 entries by the row itself, which no force moves. A pair that is given twice is listed twice.
 */
public final class PairLists {
    /** Entries that are taken at a time. */
    public static final int BLOCK = 16;

    private final int[] starts;
    private final int[] partners;

    private PairLists(int[] starts, int[] partners) {
        this.starts = starts;
        this.partners = partners;
    }

    /**
     * Lists pairs. O(n + pairs).
     *
     * @param partners for each of n rows as many others, row by row
     * @param rows n, at least 1
     * @return the lists
     */
    public static PairLists of(int[] partners, int rows) {
        int each = partners.length / rows;
        int[] next = new int[rows];
        Arrays.fill(next, each);
        for (int partner : partners) {
            next[partner]++;
        }
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + Math.ceilDiv(next[row], BLOCK) * BLOCK;
            next[row] = starts[row];
        }
        int[] lists = new int[starts[rows]];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(lists, starts[row], starts[row + 1], row);
        }
        for (int entry = 0; entry < partners.length; entry++) {
            int row = entry / each;
            lists[next[row]++] = partners[entry];
            lists[next[partners[entry]]++] = row;
        }
        return new PairLists(starts, lists);
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return starts.length - 1;
    }

    /**
     * Gives the starts themselves.
     *
     * @return n + 1 indices of the rows' first entries
     */
    public int[] starts() {
        return starts;
    }

    /**
     * Gives the partners themselves.
     *
     * @return the entries: row numbers
     */
    public int[] partners() {
        return partners;
    }
}
