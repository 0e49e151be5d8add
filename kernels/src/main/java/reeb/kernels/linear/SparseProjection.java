package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.kernels.base.RowMemory;
import reeb.kernels.rows.SparseRow;

/** Projects rows of which few values are not zero onto directions. */
final class SparseProjection {
    private static final int ROWS_OF_A_PIECE = 256;

    private SparseProjection() {}

    /** Sums up the products of stored values, in the order of columns. O(values k). */
    static Points onto(SparseRows rows, List<double[]> directions, Run run) {
        int count = directions.size();
        double[] values = new double[RowMemory.values(rows.rows(), count)];
        run.chunks(rows.rows(), ROWS_OF_A_PIECE, (first, end) -> {
            SparseRow row = new SparseRow();
            for (int i = first; i < end; i++) {
                row.read(rows, i);
                for (int k = 0; k < count; k++) {
                    values[i * count + k] = product(row, directions.get(k));
                }
            }
        });
        return Points.of(rows.rows(), count, values);
    }

    private static double product(SparseRow row, double[] direction) {
        double sum = 0;
        for (int i = 0; i < row.count; i++) {
            sum += row.values[i] * direction[row.columns[i]];
        }
        return sum;
    }
}
