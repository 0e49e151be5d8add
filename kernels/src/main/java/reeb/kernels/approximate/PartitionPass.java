package reeb.kernels.approximate;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import reeb.api.Run;

/**
 * Compares all rows of each leaf of a partition whose leaves overlap, and gives each row the nearest that it has met in any.
 *
 * <p>Leaves go in batches: those of one batch look at the lists as they were before it, whatever the number of threads, and what
 * they find is put together row by row afterwards.
 */
final class PartitionPass {
    /** Rows of a batch's leaves: their lists fit the last-level cache or nearly so. */
    private static final int ROWS_OF_A_BATCH = 1 << 18;

    private static final int LEAVES_AT_A_TIME = 4;
    private static final int ROWS_AT_A_TIME = 4096;

    private final Supplier<RowMeasure> measures;
    private final NearestLists lists;
    private final Run run;

    PartitionPass(Supplier<RowMeasure> measures, NearestLists lists, Run run) {
        this.measures = measures;
        this.lists = lists;
        this.run = run;
    }

    /** Compares the rows of all leaves; tells how many neighbours that has found. */
    long compare(Leaves leaves) {
        long found = 0;
        NearestLists room = new NearestLists(0, lists.width());
        for (int first = 0; first < leaves.count(); ) {
            int end = first + 1;
            while (end < leaves.count() && leaves.start(end + 1) - leaves.start(first) <= ROWS_OF_A_BATCH) {
                end++;
            }
            int slots = leaves.start(end) - leaves.start(first);
            room = room.rows() < slots ? new NearestLists(slots, lists.width()) : room;
            found += batch(leaves, first, end, room);
            first = end;
        }
        return found;
    }

    private long batch(Leaves leaves, int firstLeaf, int endLeaf, NearestLists room) {
        int base = leaves.start(firstLeaf);
        run.chunks(endLeaf - firstLeaf, LEAVES_AT_A_TIME, (from, to) -> {
            GroupComparison group = new GroupComparison(measures.get(), lists);
            for (int leaf = firstLeaf + from; leaf < firstLeaf + to; leaf++) {
                int start = leaves.start(leaf);
                group.compare(leaves.places(), start, leaves.start(leaf + 1), room, start - base);
            }
        });
        return merge(slotsByRow(leaves.places(), base, leaves.start(endLeaf)), room);
    }

    /** Sorts the places of lists in a batch by their rows. */
    private static long[] slotsByRow(int[] places, int base, int end) {
        long[] slots = new long[end - base];
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = (long) places[base + slot] << 32 | slot;
        }
        Arrays.sort(slots);
        return slots;
    }

    private long merge(long[] slots, NearestLists room) {
        LongAdder found = new LongAdder();
        run.chunks(slots.length, ROWS_AT_A_TIME, (from, to) -> {
            long[] merged = new long[lists.width()];
            for (int i = begin(slots, from); i < begin(slots, to); i++) {
                found.add(lists.merge((int) (slots[i] >>> 32), room, (int) slots[i], merged));
            }
        });
        return found.sum();
    }

    /** Moves a bound to where the next row begins, so that no row's list is changed by two threads. */
    private static int begin(long[] slots, int bound) {
        int begin = bound;
        while (begin > 0 && begin < slots.length && slots[begin] >>> 32 == slots[begin - 1] >>> 32) {
            begin++;
        }
        return begin;
    }
}
