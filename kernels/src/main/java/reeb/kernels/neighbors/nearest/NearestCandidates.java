package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import reeb.kernels.base.SortedKeys;

/**
 * Collects for each row the others that may be among its k nearest.
 *
 * <p>A candidate is a number of a row and a lower bound on half its squared distance, which exceeds that by no more than
 * twice the errors of both rows. From k candidates on a row has a threshold: k of them are surely as near. Rows are
 * numbered as the search orders them. Several threads may collect for different rows.
 */
public final class NearestCandidates {
    /** Least number of candidates besides the k before the farthest are dropped. */
    private static final int LEAST_ROOM = 16;

    private static final long[] NONE = {};

    private final int k;
    private final int capacity;
    private final double[] errors;
    private final float[] thresholds;
    private final long[][] entries;
    private final int[] sizes;

    /**
     * Begins with no candidates.
     *
     * @param k neighbours sought
     * @param errors each row's part of the error of half a squared distance; kept
     */
    public NearestCandidates(int k, double[] errors) {
        this.k = k;
        this.capacity = capacity(k);
        this.errors = errors;
        this.thresholds = new float[errors.length];
        this.entries = new long[errors.length][];
        Arrays.fill(entries, NONE);
        this.sizes = new int[errors.length];
        Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
    }

    private static int capacity(int k) {
        return k + Math.max(k, LEAST_ROOM);
    }

    /** Tells what the candidates of a row take. */
    static long bytes(int k) {
        return 8L * capacity(k) + 40;
    }

    /**
     * Gives a bound that the lower bound of each of the k nearest keeps to; it only ever falls.
     *
     * @param row as the search numbers it
     * @return infinite until there are enough candidates
     */
    public float threshold(int row) {
        return thresholds[row];
    }

    /**
     * Counts a row's candidates.
     *
     * @param row as the search numbers it
     * @return how many of {@link #entries} count
     */
    public int size(int row) {
        return sizes[row];
    }

    /**
     * Gives a row's candidates as they are kept.
     *
     * @param row as the search numbers it
     * @return numbers of rows in the lower halves, behind bounds to sort by; the first {@link #size} count; not a copy
     */
    public long[] entries(int row) {
        return entries[row];
    }

    /**
     * Forgets a row's candidates.
     *
     * @param row as the search numbers it
     */
    public void clear(int row) {
        entries[row] = NONE;
    }

    /**
     * Adds a candidate that keeps to the threshold.
     *
     * @param row whose neighbour it may be
     * @param other the candidate, a row not added before
     * @param bound not above half its squared distance
     * @param ranking decides between candidates that bounds cannot tell apart
     * @return whether the threshold may have fallen
     */
    public boolean add(int row, int other, float bound, NearestRanking ranking) {
        if (entries[row].length == 0) {
            entries[row] = new long[capacity];
        }
        entries[row][sizes[row]++] = (long) SortedKeys.sortable(bound) << 32 | other;
        if (sizes[row] < capacity) {
            return false;
        }
        tighten(row);
        if (sizes[row] > capacity - LEAST_ROOM / 2) {
            ranking.rank(row, entries[row], sizes[row]);
            sizes[row] = k;
        }
        return true;
    }

    /**
     * Lowers the threshold as far as the candidates allow, and drops those beyond it. O(candidates).
     *
     * @param row as the search numbers it
     */
    public void tighten(int row) {
        if (sizes[row] < k) {
            return;
        }
        long[] all = entries[row];
        SortedKeys.select(all, sizes[row], k - 1);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            highest = Math.max(highest, bound(all[i]) + 2 * (errors[row] + errors[(int) all[i]]));
        }
        float threshold = Math.min(thresholds[row], Math.nextUp((float) highest));
        int kept = 0;
        for (int i = 0; i < sizes[row]; i++) {
            if (bound(all[i]) <= threshold) {
                all[kept++] = all[i];
            }
        }
        thresholds[row] = threshold;
        sizes[row] = kept;
    }

    private static float bound(long entry) {
        return SortedKeys.number((int) (entry >> 32));
    }
}
