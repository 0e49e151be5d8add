package reeb.kernels.approximate;

import java.util.Arrays;
import reeb.api.Run;

/**
 * The neighbour lists as they are when a round begins: for each row its first neighbours, and some of its reverse neighbours,
 * the rows that have it among theirs.
 *
 * <p>Each is a row's number, doubled, and one more where the pair has been new.
 */
final class Surroundings {
    private static final int NONE = -1;
    private static final int ROWS_AT_A_TIME = 4096;

    /** Rows that one piece of work finds reverse neighbours for; it reads all lists. */
    private static final int TARGETS = 1 << 18;

    private final int half;
    private final int[] around;

    private Surroundings(int rows, int half) {
        this.half = half;
        this.around = new int[Math.multiplyExact(rows, 2 * half)];
        Arrays.fill(around, NONE);
    }

    /**
     * Copies the lists and marks all neighbours as old. O(n k).
     *
     * @param lists n lists
     * @param half most neighbours, and most reverse neighbours, of each row
     * @param run this execution
     */
    static Surroundings of(NearestLists lists, int half, Run run) {
        Surroundings surroundings = new Surroundings(lists.rows(), half);
        int rows = lists.rows();
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            for (int place = first; place < end; place++) {
                for (int rank = 0; rank < half; rank++) {
                    surroundings.around[place * 2 * half + rank] = lists.marked(place, rank);
                }
                lists.settle(place);
            }
        });
        run.chunks(rows, TARGETS, surroundings::reverse);
        return surroundings;
    }

    /** Finds the reverse neighbours of some rows, first those that have them among the nearest. */
    private void reverse(int first, int end) {
        byte[] sizes = new byte[end - first];
        int middle = Math.ceilDiv(half, 2);
        reverse(first, end, 0, middle, sizes);
        reverse(first, end, middle, half, sizes);
    }

    private void reverse(int first, int end, int fromRank, int toRank, byte[] sizes) {
        int rows = around.length / (2 * half);
        for (int place = 0; place < rows; place++) {
            for (int rank = fromRank; rank < toRank; rank++) {
                int marked = around[place * 2 * half + rank];
                int target = marked >>> 1;
                if (target >= first && target < end && marked != NONE && sizes[target - first] < half) {
                    add(target, place << 1 | (marked & 1), sizes, target - first);
                }
            }
        }
    }

    private void add(int target, int marked, byte[] sizes, int index) {
        int start = target * 2 * half;
        for (int i = start; i < start + half; i++) {
            if (around[i] >>> 1 == marked >>> 1) {
                around[i] |= marked & 1;
                return;
            }
        }
        around[start + half + sizes[index]++] = marked;
    }

    /** Gives the most rows around one. */
    int most() {
        return 2 * half;
    }

    /** Gives one of a row's neighbours or reverse neighbours, or -1. */
    int around(int place, int index) {
        return around[place * 2 * half + index];
    }
}
