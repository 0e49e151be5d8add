package reeb.plugins.quality;

import java.util.Arrays;

/** The distances of all rows from one after the other, to tell which places others have among them; for one thread. */
final class RankedDistances {
    /** As many questions about one row are answered faster by sorting once than by counting for each. */
    private static final int MANY = 128;

    /** Distances as whole numbers of the same order, which are compared without branches; the row itself behind all. */
    private final long[] keys;

    private boolean sorted;

    RankedDistances(int rows) {
        keys = new long[rows];
    }

    /**
     * Takes the distances of another row. O(n), or O(n log n) for many questions.
     *
     * @param distances of all rows, a distance that is not a number being farther than all that are
     * @param row the row itself, which has no place
     * @param questions how many others' places will be asked for
     */
    void take(double[] distances, int row, int questions) {
        long least = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(distances[i]);
            least = Math.min(least, keys[i]);
        }
        keys[row] = Long.MAX_VALUE;
        sorted = questions > MANY || least < 0;
        if (sorted) {
            Arrays.sort(keys);
        }
    }

    private static long key(double distance) {
        long bits = Double.doubleToLongBits(distance + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** Counts the rows that are nearer than a distance. O(n), or O(log n). */
    int nearer(double distance) {
        return below(key(distance));
    }

    /** Counts the rows that are not farther than a distance. O(n), or O(log n). */
    int within(double distance) {
        return below(key(distance) + 1);
    }

    private int below(long limit) {
        if (sorted) {
            return search(limit);
        }
        long count = 0;
        for (int i = 0; i < keys.length; i++) {
            count += (keys[i] - limit) >>> 63;
        }
        return (int) count;
    }

    private int search(long limit) {
        int from = 0;
        int to = keys.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (keys[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
