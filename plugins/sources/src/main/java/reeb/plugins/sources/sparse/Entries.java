package reeb.plugins.sources.sparse;

import java.nio.file.Path;
import java.util.Arrays;
import reeb.api.data.SparseRows;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/** Values of a sparse matrix as they come from a file, each with its row and column, in any order. */
final class Entries {
    /** Rows, or columns, that a matrix may have without a value: so many zeros are made of no file. */
    static final int MOST_EMPTY = 1 << 24;

    /** Bytes for each value while rows are made of them. */
    private static final int BYTES_PER_VALUE = 48;

    private final Path file;
    private int[] rows = new int[64];
    private int[] columns = new int[64];
    private double[] values = new double[64];
    private int count;

    Entries(Path file) {
        this.file = file;
    }

    int count() {
        return count;
    }

    /** Adds a value; one of 0 is left out. */
    void add(int row, int column, double value) {
        if (value == 0) {
            return;
        }
        if (count == values.length) {
            int more = Room.forValues(
                    file, count < Room.ARRAY ? Math.min(2L * count, Room.ARRAY) : count + 1L, BYTES_PER_VALUE);
            rows = Arrays.copyOf(rows, more);
            columns = Arrays.copyOf(columns, more);
            values = Arrays.copyOf(values, more);
        }
        rows[count] = row;
        columns[count] = column;
        values[count++] = value;
    }

    /** Sorts the values by rows and columns: twice by counting. */
    SparseRows toRows(int rowCount, int columnCount) {
        if (rowCount > MOST_EMPTY + (long) count || columnCount > MOST_EMPTY) {
            throw Refusal.of(
                    file, "announces %d x %d values but holds %d; is that right?", rowCount, columnCount, count);
        }
        int[] byColumn = sorted(columns, columnCount, identity());
        int[] order = sorted(rows, rowCount, byColumn);
        long[] starts = new long[rowCount + 1];
        int[] sortedColumns = new int[count];
        double[] sortedValues = new double[count];
        for (int i = 0; i < count; i++) {
            sortedColumns[i] = columns[order[i]];
            sortedValues[i] = values[order[i]];
            starts[rows[order[i]] + 1]++;
            if (i > 0 && rows[order[i]] == rows[order[i - 1]] && sortedColumns[i] == sortedColumns[i - 1]) {
                throw Refusal.of(
                        file,
                        "gives the value of row %d and column %d twice (counted from 0); keep one",
                        rows[order[i]],
                        sortedColumns[i]);
            }
        }
        for (int row = 0; row < rowCount; row++) {
            starts[row + 1] += starts[row];
        }
        return SparseRows.of(columnCount, starts, sortedColumns, sortedValues);
    }

    /**
     * Sorts the values of a square matrix, and adds up those of the same row and column.
     *
     * @param places for each of n numbers its row and column
     */
    SparseRows summed(int[] places) {
        for (int i = 0; i < count; i++) {
            rows[i] = places[rows[i]];
            columns[i] = places[columns[i]];
        }
        int[] order = sorted(rows, places.length, sorted(columns, places.length, identity()));
        long[] starts = new long[places.length + 1];
        int[] summedColumns = new int[count];
        double[] sums = new double[count];
        int kept = 0;
        for (int first = 0, end = 0; first < count; first = end) {
            end = endOfEqual(order, first);
            double sum = sum(order, first, end);
            if (sum != 0) {
                summedColumns[kept] = columns[order[first]];
                sums[kept++] = sum;
                starts[rows[order[first]] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Long::sum);
        return SparseRows.of(places.length, starts, Arrays.copyOf(summedColumns, kept), Arrays.copyOf(sums, kept));
    }

    private int endOfEqual(int[] order, int first) {
        int end = first + 1;
        while (end < count && rows[order[end]] == rows[order[first]] && columns[order[end]] == columns[order[first]]) {
            end++;
        }
        return end;
    }

    private double sum(int[] order, int first, int end) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += values[order[i]];
        }
        if (!Double.isFinite(sum)) {
            throw Refusal.of(file, "gives weights that are too large to be added up; scale them down");
        }
        return sum;
    }

    private int[] identity() {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Sorts numbers of entries by their keys, and leaves those of equal keys in order. */
    private int[] sorted(int[] keys, int most, int[] order) {
        int[] places = new int[most + 1];
        for (int i = 0; i < count; i++) {
            places[keys[i] + 1]++;
        }
        for (int key = 0; key < most; key++) {
            places[key + 1] += places[key];
        }
        int[] sorted = new int[count];
        for (int entry : order) {
            sorted[places[keys[entry]]++] = entry;
        }
        return sorted;
    }
}
