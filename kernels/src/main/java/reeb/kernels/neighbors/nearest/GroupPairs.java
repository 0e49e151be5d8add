package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.base.SortedKeys;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.PackedRows;

/**
 * All pairs of groups of rows, those with near means first.
 *
 * <p>Rows have most of their neighbours in the groups around their own. Once these have been searched the thresholds are
 * nearly final, and most of the far pairs, which are most pairs, need no closer look.
 */
final class GroupPairs {
    /** Groups beyond which these are made larger instead, as pairs are kept in memory. */
    private static final int MOST_GROUPS = 512;

    private final int rows;
    private final int group;
    private final long[] pairs;

    private GroupPairs(int rows, int group, long[] pairs) {
        this.rows = rows;
        this.group = group;
        this.pairs = pairs;
    }

    /**
     * Orders pairs of different groups. O(n d), and d for each pair of at most 512 groups.
     *
     * @param packed n rows, near ones side by side
     * @param rows n
     * @param fewest rows of a group, a multiple of a panel's
     * @param run this execution
     * @return the pairs
     */
    static GroupPairs of(PackedRows packed, int rows, int fewest, Run run) {
        int group = fewest * Math.max(1, Math.ceilDiv(rows, fewest * MOST_GROUPS));
        int groups = Math.ceilDiv(rows, group);
        float[][] means = new float[groups][];
        run.parallel(groups, i -> means[i] = mean(packed, i, group / Tiles.FLOATS));
        long[] pairs = new long[groups * (groups - 1) / 2];
        int count = 0;
        for (int left = 0; left < groups; left++) {
            for (int right = left + 1; right < groups; right++) {
                long distance = SortedKeys.sortable(squaredDistance(means[left], means[right]));
                pairs[count++] = distance << 32 | (left * groups + right);
            }
        }
        Arrays.sort(pairs);
        for (int i = 0; i < count; i++) {
            int pair = (int) pairs[i];
            pairs[i] = (long) (pair / groups) << 32 | pair % groups;
        }
        return new GroupPairs(rows, group, pairs);
    }

    private static float[] mean(PackedRows packed, int number, int panels) {
        float[] mean = new float[packed.panel(0).length / Tiles.FLOATS];
        int end = Math.min(packed.panels(), (number + 1) * panels);
        float weight = 1f / ((end - number * panels) * Tiles.FLOATS);
        for (int i = number * panels; i < end; i++) {
            float[] panel = packed.panel(i);
            for (int column = 0; column < mean.length; column++) {
                float sum = 0;
                for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                    sum += panel[column * Tiles.FLOATS + lane];
                }
                mean[column] += weight * sum;
            }
        }
        return mean;
    }

    private static float squaredDistance(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** Counts the groups. */
    int groups() {
        return Math.ceilDiv(rows, group);
    }

    /** Counts the pairs of different groups. */
    int size() {
        return pairs.length;
    }

    /** Gives the rows of a group. */
    int rowsOfGroup() {
        return group;
    }

    /** Gives the first row of a pair's first group. */
    int left(int pair) {
        return (int) (pairs[pair] >>> 32) * group;
    }

    /** Gives the first row of its second group, which comes later in the order. */
    int right(int pair) {
        return (int) pairs[pair] * group;
    }

    /** Gives the row behind the last one of the group that begins with a row. */
    int end(int first) {
        return Math.min(rows, first + group);
    }
}
