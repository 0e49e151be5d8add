package reeb.kernels;

import reeb.api.data.SparseRows;

/** Room for one row's values and their columns; for one thread. */
final class SparseRow {
    int[] columns = {};
    double[] values = {};
    int count;

    /** Reads a row and gives the number of its values. */
    int read(SparseRows rows, int row) {
        if (columns.length < rows.count(row)) {
            columns = new int[2 * rows.count(row)];
            values = new double[columns.length];
        }
        count = rows.copy(row, columns, values);
        return count;
    }
}
