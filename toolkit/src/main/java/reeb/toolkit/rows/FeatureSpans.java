package reeb.toolkit.rows;

import java.util.Arrays;
import reeb.api.data.Points;

/** From where to where the values of each feature go, and how far they are spread; found without a copy of the rows. */
final class FeatureSpans {
    private final double[] least;
    private final double[] most;
    private final double[] deviations;

    private FeatureSpans(int features) {
        least = new double[features];
        most = new double[features];
        deviations = new double[features];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    /** Goes through the rows twice: n x d finite values. O(n d). */
    static FeatureSpans of(Points points) {
        FeatureSpans spans = new FeatureSpans(points.columns());
        spans.spread(points, spans.means(points));
        return spans;
    }

    private double[] means(Points points) {
        double[] row = new double[least.length];
        double[] means = new double[least.length];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int feature = 0; feature < row.length; feature++) {
                means[feature] += row[feature];
                least[feature] = Math.min(least[feature], row[feature]);
                most[feature] = Math.max(most[feature], row[feature]);
            }
        }
        Arrays.setAll(means, feature -> means[feature] / points.rows());
        return means;
    }

    private void spread(Points points, double... means) {
        double[] row = new double[least.length];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int feature = 0; feature < row.length; feature++) {
                double off = row[feature] - means[feature];
                deviations[feature] += off * off;
            }
        }
        Arrays.setAll(
                deviations,
                feature -> least[feature] == most[feature] ? 0 : Math.sqrt(deviations[feature] / points.rows()));
    }

    /** Gives the least value of a feature. */
    double least(int feature) {
        return least[feature];
    }

    /** Gives the greatest value of a feature. */
    double most(int feature) {
        return most[feature];
    }

    /** Gives the standard deviation of a feature, 0 where all rows have one value. */
    double deviation(int feature) {
        return deviations[feature];
    }

    /** Gives the median of the deviations that are not 0; where two are in the middle, the lower one, so that one of two can be wide. */
    double usual() {
        double[] sorted = Arrays.stream(deviations)
                .filter(deviation -> deviation > 0)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(sorted.length - 1) / 2];
    }
}
