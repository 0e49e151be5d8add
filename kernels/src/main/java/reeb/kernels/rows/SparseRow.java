package reeb.kernels.rows;

import reeb.api.data.SparseRows;

/** Room for one row's values and their columns; for one thread. */
public final class SparseRow {
    public int[] columns = {};
    public double[] values = {};
    public int count;

    /** Reads a row and gives the number of its values. */
    public int read(SparseRows rows, int row) {
        if (columns.length < rows.count(row)) {
            columns = new int[2 * rows.count(row)];
            values = new double[columns.length];
        }
        count = rows.copy(row, columns, values);
        return count;
    }
}
