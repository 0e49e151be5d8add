package reeb.kernels.index;

import java.util.Arrays;
import reeb.kernels.base.SortedKeys;

/**
 * The nearest rows that a search has seen, of which it has yet to look around from some; for one thread.
 *
 * <p>An entry holds a distance to sort by, a row, and in the lowest bit whether the search has not been there.
 */
final class Beam {
    private final long[] entries;
    private int size;
    private int next;

    Beam(int width) {
        this.entries = new long[width];
    }

    void clear() {
        size = 0;
        next = 0;
    }

    /** Takes a row not offered before, where there is room or it is nearer than the last. */
    void offer(int row, float distance) {
        long entry = (long) SortedKeys.sortable(distance) << 32 | ((row << 1 | 1) & 0xffffffffL);
        if (size == entries.length && entry >= entries[size - 1]) {
            return;
        }
        int place = -1 - Arrays.binarySearch(entries, 0, size, entry);
        size = Math.min(entries.length, size + 1);
        System.arraycopy(entries, place, entries, place + 1, size - 1 - place);
        entries[place] = entry;
        next = Math.min(next, place);
    }

    /** Goes to the nearest row where the search has not been, or gives -1. */
    int next() {
        while (next < size && (entries[next] & 1) == 0) {
            next++;
        }
        if (next == size) {
            return -1;
        }
        entries[next] &= -2;
        return (int) entries[next++] >>> 1;
    }

    int size() {
        return size;
    }

    int row(int rank) {
        return (int) entries[rank] >>> 1;
    }
}
