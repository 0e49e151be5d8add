package reeb.kernels.linear;

import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.OrderedSum;
import reeb.kernels.base.Vectors;
import reeb.kernels.rows.RowReader;

/** The variances of all columns together, summed over fixed groups of rows as {@link OrderedSum} does, so that threads change nothing. */
public final class TotalVariance {
    private static final int GROUP = 1024;

    private TotalVariance() {}

    /**
     * Computes the trace of the covariance. O(n d).
     *
     * @param points n x d features
     * @param means of the d columns
     * @param run this execution
     * @return the sum of the squares around the means, over n - 1; 0 for fewer than two rows
     */
    public static double of(Points points, double[] means, Run run) {
        OrderedSum all = new OrderedSum(1, GROUP);
        for (double squares :
                run.collectChunks(points.rows(), GROUP, (first, end) -> squares(points, means, first, end))) {
            all.add(squares);
        }
        return all.end()[0] / Math.max(1, points.rows() - 1);
    }

    private static double squares(Points points, double[] means, int first, int end) {
        RowReader reader = new RowReader(points);
        double[] row = new double[points.columns()];
        double sum = 0;
        for (int i = first; i < end; i++) {
            reader.read(i, row);
            Vectors.add(-1, means, row);
            sum += Vectors.dot(row, row);
        }
        return sum;
    }
}
