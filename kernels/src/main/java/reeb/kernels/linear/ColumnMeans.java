package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.rows.RowReader;

/** The mean of each column, summed in double precision over fixed groups of rows, so that threads change nothing. */
public final class ColumnMeans {
    private static final int GROUP = 1024;

    private ColumnMeans() {}

    /**
     * Computes the means. O(n d).
     *
     * @param points n x d features
     * @param run this execution
     * @return d means, 0 where there are no rows
     */
    public static double[] of(Points points, Run run) {
        List<double[]> sums = run.collectChunks(points.rows(), GROUP, (first, end) -> sum(points, first, end));
        double[] means = new double[points.columns()];
        for (double[] sum : sums) {
            add(sum, means);
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= Math.max(1, points.rows());
        }
        return means;
    }

    private static double[] sum(Points points, int first, int end) {
        RowReader reader = new RowReader(points);
        double[] row = new double[points.columns()];
        double[] sum = new double[points.columns()];
        for (int i = first; i < end; i++) {
            reader.read(i, row);
            add(row, sum);
        }
        return sum;
    }

    private static void add(double[] values, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }
}
