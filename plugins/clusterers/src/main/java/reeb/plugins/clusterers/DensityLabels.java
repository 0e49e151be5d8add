package reeb.plugins.clusterers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.kernels.graphs.Forest;

/**
 * Labels rows by density while their pairs are being found, without a list of them.
 *
 * <p>A row that has enough neighbours stays core, so that a pair of two such rows is joined at once and forgotten. What stays open is a
 * pair with a row that did not have enough when the pair was found. Each row leaves open at most m - 2 pairs in that way, m being how
 * many rows make a core row, so that there are never more than n (m - 2) of them: 12 n bytes for the default of 5, where lists of all
 * pairs have no bound but n^2. They are kept as long as the memory holds as much again. Where it does not, they are let go, and two more
 * searches join the core rows and give the others their cluster, with 16 n bytes in all.
 *
 * <p>All rows are counted, joined and given away by what the pairs are, never by their order: labels are the same for any number of
 * threads, and whether pairs were kept or not.
 */
final class DensityLabels {
    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(int[].class);

    /** Bytes of a row: its count, its parent, its cluster and its label. */
    private static final long BYTES_PER_ROW = 4L * Integer.BYTES;

    /** Pairs for which memory is asked at a time, at least. */
    private static final long LEAST = 1 << 16;

    private static final int[] NONE = {0};

    private final int minPoints;
    private final Run run;

    /** Rows within the radius so far, itself included; of core rows only that they are enough. */
    private final int[] counts;

    private final Forest forest;

    /** Of each row the others of its open pairs, behind how many these are; nothing once they have been let go. */
    private volatile int @Nullable [][] open;

    private final AtomicLong kept = new AtomicLong();
    private volatile long granted;

    private DensityLabels(int rows, int minPoints, Run run) {
        this.minPoints = minPoints;
        this.run = run;
        this.counts = new int[rows];
        Arrays.fill(counts, 1);
        this.forest = new Forest(rows);
        int[][] none = new int[rows][];
        Arrays.fill(none, NONE);
        this.open = none;
    }

    /**
     * Labels rows.
     *
     * @param rows n
     * @param minPoints rows within the radius of a core row, itself included, at least 1
     * @param search tells of all pairs within the radius; called once, or three times where the memory does not hold what is open
     * @param run this execution
     * @return clusters in the order of their lowest core rows; the other rows in the first cluster with a core row within the radius
     */
    static Labels of(int rows, int minPoints, Consumer<Metric.Pairs> search, Run run) {
        run.reserve(BYTES_PER_ROW * rows, "the clusters of " + rows + " rows; take a sample of the rows");
        DensityLabels labels = new DensityLabels(rows, minPoints, run);
        search.accept(labels::found);
        int[] clusters = new int[rows];
        Arrays.fill(clusters, Integer.MAX_VALUE);
        Consumer<Metric.Pairs> again = labels.open == null ? search : labels::tellOpen;
        again.accept(labels::join);
        again.accept((row, other) -> labels.give(row, other, clusters));
        return labels.numbered(clusters);
    }

    private void found(int row, int other) {
        boolean core = count(row);
        if (count(other) && core) {
            forest.join(row, other);
        } else {
            keep(row, other);
        }
    }

    /** Counts a neighbour; tells whether the row is core by now. */
    private boolean count(int row) {
        return isCore(row) || (int) ELEMENTS.getAndAdd(counts, row, 1) + 1 >= minPoints;
    }

    private boolean isCore(int row) {
        return (int) ELEMENTS.getOpaque(counts, row) >= minPoints;
    }

    private void keep(int row, int other) {
        int[][] all = open;
        if (all == null) {
            return;
        }
        int[] list = all[row];
        int size = list[0] + 1;
        if (size == list.length) {
            int more = Math.max(4, size / 2);
            list = Arrays.copyOf(list, size + more);
            all[row] = list;
            if (kept.addAndGet(more) > granted) {
                ask();
            }
        }
        list[size] = other;
        list[0] = size;
    }

    private synchronized void ask() {
        long taken = kept.get();
        if (open == null || taken <= granted) {
            return;
        }
        long more = Math.max(LEAST, taken / 4);
        if (run.hasRoom(Integer.BYTES * (taken + 2 * more))) {
            granted = taken + more;
        } else {
            open = null;
        }
    }

    private void tellOpen(Metric.Pairs pairs) {
        int[][] all = open;
        if (all == null) {
            throw new IllegalStateException("the open pairs have been let go");
        }
        run.chunks(all.length, 4096, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int index = 1; index <= all[row][0]; index++) {
                    pairs.found(row, all[row][index]);
                }
            }
        });
    }

    private void join(int row, int other) {
        if (isCore(row) && isCore(other)) {
            forest.join(row, other);
        }
    }

    /** Gives a row that is not core to a core row's cluster, unless it is in an earlier one. */
    private void give(int row, int other, int[] clusters) {
        if (isCore(row) == isCore(other)) {
            return;
        }
        int border = isCore(row) ? other : row;
        int root = forest.root(isCore(row) ? row : other);
        int now = (int) ELEMENTS.getOpaque(clusters, border);
        while (root < now && !ELEMENTS.weakCompareAndSetPlain(clusters, border, now, root)) {
            now = (int) ELEMENTS.getOpaque(clusters, border);
        }
    }

    private Labels numbered(int[] clusters) {
        int[] labels = new int[counts.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            if (isCore(row)) {
                int root = forest.root(row);
                labels[row] = root == row ? count++ : labels[root];
            }
        }
        for (int row = 0; row < labels.length; row++) {
            if (!isCore(row)) {
                labels[row] = clusters[row] == Integer.MAX_VALUE ? Labels.NOISE : labels[clusters[row]];
            }
        }
        return Labels.of(labels);
    }
}
