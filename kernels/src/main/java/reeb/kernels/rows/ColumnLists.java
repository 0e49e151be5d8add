package reeb.kernels.rows;

import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/** Sparse rows turned to columns: for each column the rows that have a value there, in ascending order, and the value. */
public final class ColumnLists {
    private final int[] starts;
    private final int[] rows;
    private final double[] values;

    private ColumnLists(int[] starts, int[] rows, double[] values) {
        this.starts = starts;
        this.rows = rows;
        this.values = values;
    }

    /**
     * Turns rows to columns. O(values) time and 12 bytes for each.
     *
     * @param sparse n x d
     * @return the lists of the d columns
     * @throws InputException where there are more values than fit an array or a sixteenth of the heap
     */
    public static ColumnLists of(SparseRows sparse) {
        int[] starts = new int[sparse.columns() + 1];
        int most = 0;
        long count = 0;
        for (int row = 0; row < sparse.rows(); row++) {
            most = Math.max(most, sparse.count(row));
            count += sparse.count(row);
        }
        if (count > Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / 16)) {
            throw new InputException("metric: " + count + " values of sparse rows need " + ((count * 12) >> 20)
                    + " MB of memory to be compared; take fewer rows, or raise -Xmx");
        }
        int[] columns = new int[most];
        double[] entries = new double[most];
        for (int row = 0; row < sparse.rows(); row++) {
            int entriesOfRow = sparse.copy(row, columns, entries);
            for (int i = 0; i < entriesOfRow; i++) {
                starts[columns[i] + 1]++;
            }
        }
        for (int column = 0; column < sparse.columns(); column++) {
            starts[column + 1] += starts[column];
        }
        ColumnLists lists = new ColumnLists(starts, new int[(int) count], new double[(int) count]);
        int[] next = starts.clone();
        for (int row = 0; row < sparse.rows(); row++) {
            int entriesOfRow = sparse.copy(row, columns, entries);
            for (int i = 0; i < entriesOfRow; i++) {
                int place = next[columns[i]]++;
                lists.rows[place] = row;
                lists.values[place] = entries[i];
            }
        }
        return lists;
    }

    /**
     * Adds products with a value to the sums of the rows that have the column. O(values in the column).
     *
     * @param value any
     * @param column from 0 to d - 1
     * @param sums n values, changed in place
     */
    public void addProducts(double value, int column, double[] sums) {
        for (int i = starts[column]; i < starts[column + 1]; i++) {
            sums[rows[i]] += value * values[i];
        }
    }

    /**
     * Adds |v| + |w| - |v - w| for a value v and each value w of a column to the sums of the rows that have it: how much
     * smaller
     * the difference is than both values together. O(values in the column).
     *
     * @param value v
     * @param column from 0 to d - 1
     * @param sums n values, changed in place
     */
    public void addSavings(double value, int column, double[] sums) {
        double size = Math.abs(value);
        for (int i = starts[column]; i < starts[column + 1]; i++) {
            sums[rows[i]] += size + Math.abs(values[i]) - Math.abs(value - values[i]);
        }
    }
}
