package reeb.plugins.mapper.covers;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import reeb.api.data.Rows;

/** The rows of a cell in the order of the intervals of an axis that hold them, and within an interval in their own. */
final class ByInterval {
    private final MemorySegment rows;
    private final int[] intervals;
    private final int[] starts;

    private ByInterval(MemorySegment rows, int[] intervals, int[] starts) {
        this.rows = rows;
        this.intervals = intervals;
        this.starts = starts;
    }

    /**
     * Sorts by counting where there are about as many rows as intervals between the first and the last, O(rows); else by keys, O(rows log
     * rows), since with a million intervals most would be empty.
     *
     * @param rows of a cell, ascending
     * @param first of the intervals that hold a row
     * @param last of them, lower than the first where there is none
     * @param room for as many numbers as there are rows in all intervals
     */
    static ByInterval of(Rows rows, IntUnaryOperator first, IntUnaryOperator last, MemorySegment room) {
        int least = rows.stream().map(first).min().orElse(0);
        int most = rows.stream().map(last).max().orElse(-1);
        long count = room.byteSize() / Integer.BYTES;
        return (long) most - least < count
                ? counted(rows, first, last, room, least, most)
                : sorted(rows, first, last, room, (int) count);
    }

    private static ByInterval counted(
            Rows rows, IntUnaryOperator first, IntUnaryOperator last, MemorySegment room, int least, int most) {
        int[] starts = new int[Math.max(0, most - least + 1) + 1];
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.at(index);
            int end = last.applyAsInt(row);
            for (int interval = first.applyAsInt(row); interval <= end; interval++) {
                starts[interval - least + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.at(index);
            int end = last.applyAsInt(row);
            for (int interval = first.applyAsInt(row); interval <= end; interval++) {
                room.setAtIndex(JAVA_INT, next[interval - least]++, row);
            }
        }
        int[] held = IntStream.range(0, starts.length - 1)
                .filter(interval -> starts[interval] < starts[interval + 1])
                .toArray();
        return new ByInterval(
                room,
                Arrays.stream(held).map(interval -> interval + least).toArray(),
                IntStream.concat(
                                Arrays.stream(held).map(interval -> starts[interval]),
                                IntStream.of(starts[starts.length - 1]))
                        .toArray());
    }

    private static ByInterval sorted(
            Rows rows, IntUnaryOperator first, IntUnaryOperator last, MemorySegment room, int count) {
        long[] keys = new long[count];
        int filled = 0;
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.at(index);
            int end = last.applyAsInt(row);
            for (int interval = first.applyAsInt(row); interval <= end; interval++) {
                keys[filled++] = (long) interval << 32 | row;
            }
        }
        Arrays.sort(keys);
        for (int place = 0; place < count; place++) {
            room.setAtIndex(JAVA_INT, place, (int) keys[place]);
        }
        int[] begins = IntStream.range(0, count)
                .filter(place -> place == 0 || interval(keys[place]) != interval(keys[place - 1]))
                .toArray();
        return new ByInterval(
                room,
                Arrays.stream(begins).map(place -> interval(keys[place])).toArray(),
                IntStream.concat(Arrays.stream(begins), IntStream.of(count)).toArray());
    }

    private static int interval(long key) {
        return (int) (key >>> 32);
    }

    /** Counts the intervals with rows. */
    int count() {
        return intervals.length;
    }

    /** Gives one of them. */
    int interval(int place) {
        return intervals[place];
    }

    /** Gives the rows of one of them. */
    Rows rows(int place) {
        long start = (long) Integer.BYTES * starts[place];
        return Rows.over(rows.asSlice(start, (long) Integer.BYTES * starts[place + 1] - start));
    }

    /** Finds an interval, or the next one with rows. */
    int find(int interval) {
        int found = Arrays.binarySearch(intervals, interval);
        return found < 0 ? -found - 1 : found;
    }
}
