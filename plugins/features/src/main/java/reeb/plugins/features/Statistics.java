package reeb.plugins.features;

import java.util.List;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Sums and extremes of columns, added up over chunks of rows in a fixed order, so that threads change no bit.
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
        Extremes all = new Extremes(points.columns());
        for (Extremes chunk : tally(() -> new Extremes(points.columns()))) {
            all.add(chunk);
        }
        if (points.rows() > 0) {
            all.requireFinite();
        }
        return all;
    }

    /** Finds the mean of each column; not-a-number where it is constant. */
    double[] means(Extremes extremes) {
        double[] means = new double[points.columns()];
        for (Sums chunk : tally(() -> new Sums(extremes, extremes.lows()))) {
            addTo(means, chunk.sum);
        }
        for (int column = 0; column < means.length; column++) {
            means[column] = extremes.low(column) + means[column] / points.rows() * extremes.length(column);
        }
        return means;
    }

    /** Finds the standard deviation of each column around its mean, dividing by n. */
    double[] deviations(Extremes extremes, double[] means) {
        double[] deviations = new double[points.columns()];
        for (Sums chunk : tally(() -> new Sums(extremes, means))) {
            addTo(deviations, chunk.squares);
        }
        for (int column = 0; column < deviations.length; column++) {
            deviations[column] = Math.sqrt(deviations[column] / points.rows()) * extremes.length(column);
        }
        return deviations;
    }

    private static void addTo(double[] sums, double[] more) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += more[column];
        }
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
