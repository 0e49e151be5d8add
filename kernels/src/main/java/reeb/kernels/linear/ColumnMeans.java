package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.OrderedSum;
import reeb.kernels.rows.RowReader;

/** The mean of each column, summed in double precision over fixed groups of rows in the shape of {@link OrderedSum}, so that threads change nothing. */
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
        double[] means = sums(points, run);
        for (int column = 0; column < means.length; column++) {
            means[column] /= Math.max(1, points.rows());
        }
        return means;
    }

    /**
     * Computes the sums of the columns. O(n d).
     *
     * @param points n x d features
     * @param run this execution
     * @return d sums
     */
    public static double[] sums(Points points, Run run) {
        List<double[]> sums = run.collectChunks(points.rows(), GROUP, (first, end) -> sum(points, first, end));
        OrderedSum all = new OrderedSum(points.columns(), GROUP);
        sums.forEach(all::add);
        return all.end();
    }

    private static double[] sum(Points points, int first, int end) {
        RowReader reader = new RowReader(points);
        double[] row = new double[points.columns()];
        double[] sum = new double[points.columns()];
        for (int i = first; i < end; i++) {
            reader.read(i, row);
            OrderedSum.add(row, sum);
        }
        return sum;
    }
}
