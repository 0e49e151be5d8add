package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** How far rows lie about their mean. */
final class Spread {
    private Spread() {}

    /** Gives the root of the mean of the columns' variances. O(n d). */
    static double of(Points points) {
        double sum = 0;
        for (int column = 0; column < points.columns(); column++) {
            double[] values = points.column(column);
            double mean = Arrays.stream(values).sum() / values.length;
            sum += Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / values.length;
        }
        return Math.sqrt(sum / points.columns());
    }

    /**
     * Tells by what to multiply rows so that they have a given spread.
     *
     * @throws InputException where all rows are equal, or their spread is not finite
     */
    static double factor(Points points, double wanted) {
        double factor = wanted / of(points);
        if (!(factor > 0) || !Double.isFinite(factor)) {
            throw new InputException("spread: rows whose pooled standard deviation is " + of(points)
                    + " cannot be scaled to " + wanted + "; leave 'spread' out");
        }
        return factor;
    }

    /** Multiplies all values. */
    static Points scaled(Points points, double factor, Run run) {
        run.reserve(
                8L * points.rows() * points.columns(), "a scaled copy of " + points + "; take a sample of the rows");
        double[] values = new double[Math.multiplyExact(points.rows(), points.columns())];
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                values[i * row.length + column] = row[column] * factor;
            }
        }
        return Points.of(points.rows(), points.columns(), values);
    }
}
