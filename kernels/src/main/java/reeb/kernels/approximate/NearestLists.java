package reeb.kernels.approximate;

import java.util.Arrays;
import reeb.kernels.base.SortedKeys;

/**
 * The nearest rows found so far for each row, nearest first and by number where they are as near.
 *
 * <p>An entry holds a distance to sort by, the other row, and in the lowest bit whether it came since the last
 * {@linkplain #settle settling}. A row's list must not be changed by two threads at a time.
 */
final class NearestLists {
    private final int width;
    private final long[] entries;

    /** Begins with rows that have no neighbours yet. */
    NearestLists(int rows, int width) {
        this.width = width;
        this.entries = new long[Math.multiplyExact(rows, width)];
        Arrays.fill(entries, Long.MAX_VALUE);
    }

    /** Copies the lists of some rows of others, one after the other: together, they are in a cache when they are asked for. */
    void take(NearestLists others, int[] places, int first, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(others.entries, places[first + i] * width, entries, i * width, width);
        }
    }

    /** Copies lists that were taken back to where they came from. */
    void giveBack(NearestLists others, int[] places, int first, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(entries, i * width, others.entries, places[first + i] * width, width);
        }
    }

    /** Copies the first lists of others to a place of their own. */
    void put(int place, NearestLists others, int count) {
        System.arraycopy(others.entries, 0, entries, place * width, count * width);
    }

    /**
     * Takes what another list of the same row has nearer.
     *
     * @param place of the row here
     * @param others lists of the same width
     * @param other the row's place there
     * @param merged room for one list
     * @return how many entries are taken
     */
    int merge(int place, NearestLists others, int other, long[] merged) {
        int own = place * width;
        int foreign = other * width;
        int count = 0;
        int taken = 0;
        for (int i = own, j = foreign; count < width && (i < own + width || j < foreign + width); ) {
            boolean mine = j == foreign + width || (i < own + width && entries[i] <= others.entries[j]);
            long entry = mine ? entries[i++] : others.entries[j++];
            if (entry == Long.MAX_VALUE) {
                break;
            }
            if (!holds(merged, 0, count, (int) entry >>> 1)) {
                merged[count++] = entry;
                taken += mine ? 0 : 1;
            }
        }
        System.arraycopy(merged, 0, entries, own, count);
        return taken;
    }

    /** Tells whether all rows have as many neighbours as there is room for. */
    boolean full() {
        for (int last = width - 1; last < entries.length; last += width) {
            if (entries[last] == Long.MAX_VALUE) {
                return false;
            }
        }
        return true;
    }

    int rows() {
        return entries.length / width;
    }

    /** Gives the entries of each row. */
    int width() {
        return width;
    }

    /** Tells how near a row must be to be taken: at the most as near as the last. */
    float threshold(int place) {
        long last = entries[place * width + width - 1];
        return last == Long.MAX_VALUE ? Float.POSITIVE_INFINITY : distance(last);
    }

    private static float distance(long entry) {
        int bits = (int) (entry >> 32);
        return Float.intBitsToFloat(bits ^ (bits >> 31 & Integer.MAX_VALUE));
    }

    /** Gives a neighbour's number, doubled, and one more where it is new; -1 where there is none. */
    int marked(int place, int rank) {
        return (int) entries[place * width + rank];
    }

    /** Gives a neighbour's number. */
    int neighbor(int place, int rank) {
        return marked(place, rank) >>> 1;
    }

    /** Takes a row if it is nearer than the last and not yet there. */
    boolean offer(int place, int other, float distance) {
        int first = place * width;
        int last = first + width - 1;
        long entry = (long) SortedKeys.sortable(distance) << 32 | ((other << 1 | 1) & 0xffffffffL);
        if (entry >= entries[last] || holds(entries, first, last + 1, other)) {
            return false;
        }
        int at = last;
        while (at > first && entries[at - 1] > entry) {
            entries[at] = entries[at - 1];
            at--;
        }
        entries[at] = entry;
        return true;
    }

    private static boolean holds(long[] entries, int first, int end, int other) {
        for (int i = first; i < end; i++) {
            if ((int) entries[i] >>> 1 == other && entries[i] != Long.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Calls all entries of a row old. */
    void settle(int place) {
        for (int i = place * width; i < (place + 1) * width; i++) {
            entries[i] &= entries[i] == Long.MAX_VALUE ? -1 : -2;
        }
    }

    /** Copies a row's entries, as distances to sort by above the numbers of rows. */
    void copy(int place, long[] into) {
        for (int rank = 0; rank < width; rank++) {
            long entry = entries[place * width + rank];
            into[rank] = entry >> 32 << 32 | ((int) entry >>> 1);
        }
    }
}
