package reeb.plugins.features;

import java.util.List;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.OrderedSum;

/**
 * Sums and extremes of columns, added up over chunks of rows in the shape of {@link OrderedSum}, so that threads change no bit.
 *
 * @param points n x d features
 * @param run this execution
 */
record Statistics(Points points, Run run) {
    static final int CHUNK = 2048;

    /** The state of a walk over rows, one value or more for each column. */
    interface Tally {
        /** Takes a row. */
        void add(double[] row);
    }

    /** Sums of the columns, shifted and divided by their ranges so that nothing overflows, and of their squares. */
    private static final class Sums implements Tally {
        private final Extremes extremes;
        private final double[] centre;
        private final double[] sum;
        private final double[] squares;

        Sums(Extremes extremes, double[] centre) {
            this.extremes = extremes;
            this.centre = centre;
            this.sum = new double[centre.length];
            this.squares = new double[centre.length];
        }

        @Override
        public void add(double[] row) {
            for (int column = 0; column < row.length; column++) {
                double deviation = (row[column] - centre[column]) / extremes.length(column);
                sum[column] += deviation;
                squares[column] += deviation * deviation;
            }
        }
    }

    /** Finds the range of each column; refuses values that are not finite. O(n d). */
    Extremes extremes() {
        Extremes all = range();
        if (points.rows() > 0) {
            all.requireFinite();
        }
        return all;
    }

    /** Finds the range of each column, whatever it is. O(n d). */
    Extremes range() {
        Extremes all = new Extremes(points.columns());
        for (Extremes chunk : tally(() -> new Extremes(points.columns()))) {
            all.add(chunk);
        }
        return all;
    }

    /** Finds the mean of each column; not-a-number where it is constant. */
    double[] means(Extremes extremes) {
        return means(extremes, sums(extremes), points.rows());
    }

    /** Makes means of sums. */
    static double[] means(Extremes extremes, double[] sums, long rows) {
        double[] means = new double[sums.length];
        for (int column = 0; column < means.length; column++) {
            means[column] = extremes.low(column) + sums[column] / rows * extremes.length(column);
        }
        return means;
    }

    /** Sums the columns up, shifted to their least values and divided by their ranges. */
    double[] sums(Extremes extremes) {
        OrderedSum all = new OrderedSum(points.columns(), CHUNK);
        for (Sums chunk : tally(() -> new Sums(extremes, extremes.lows()))) {
            all.add(chunk.sum);
        }
        return all.end();
    }

    /** Finds the standard deviation of each column around its mean, dividing by n. */
    double[] deviations(Extremes extremes, double[] means) {
        return deviations(extremes, squares(extremes, means), points.rows());
    }

    /** Makes deviations of sums of squares. */
    static double[] deviations(Extremes extremes, double[] squares, long rows) {
        double[] deviations = new double[squares.length];
        for (int column = 0; column < deviations.length; column++) {
            deviations[column] = Math.sqrt(squares[column] / rows) * extremes.length(column);
        }
        return deviations;
    }

    /** Sums up the squares of the columns around their means, divided by their ranges. */
    double[] squares(Extremes extremes, double[] means) {
        OrderedSum all = new OrderedSum(points.columns(), CHUNK);
        for (Sums chunk : tally(() -> new Sums(extremes, means))) {
            all.add(chunk.squares);
        }
        return all.end();
    }

    private <T extends Tally> List<T> tally(Supplier<T> empty) {
        return run.collectChunks(points.rows(), CHUNK, (first, end) -> {
            T tally = empty.get();
            double[] values = new double[points.columns()];
            for (int row = first; row < end; row++) {
                points.copyRow(row, values);
                tally.add(values);
            }
            return tally;
        });
    }
}
