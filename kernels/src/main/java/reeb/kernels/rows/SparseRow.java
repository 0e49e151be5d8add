package reeb.kernels.rows;

import reeb.api.data.SparseRows;

/** Room for one row's values and their columns; for one thread. */
public final class SparseRow {
    /** The columns of the values, ascending; only the first {@link #count} count. */
    public int[] columns = {};

    /** The values that are not 0; only the first {@link #count} count. */
    public double[] values = {};

    /** How many values the row has. */
    public int count;

    /**
     * Reads a row. O(its values).
     *
     * @param rows n sparse rows
     * @param row from 0 to n - 1
     * @return the number of its values
     */
    public int read(SparseRows rows, int row) {
        if (columns.length < rows.count(row)) {
            columns = new int[2 * rows.count(row)];
            values = new double[columns.length];
        }
        count = rows.copy(row, columns, values);
        return count;
    }
}
