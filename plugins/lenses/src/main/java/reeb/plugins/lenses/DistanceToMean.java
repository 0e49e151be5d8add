package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/**
 * How far each row is from the mean of all rows. O(n d).
 *
 * @param metric distance between rows
 */
@Named("distance-to-mean")
@About("Measures how far each row is from the mean of all rows.")
public record DistanceToMean(
        @About("Distance between rows.") @Default("euclidean")
        Metric metric) implements Lens {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        Metric fitted = metric.fitted(points, run);
        double[] mean = mean(points);
        double[] values = new double[points.rows()];
        double[] features = new double[points.columns()];
        for (int row = 0; row < values.length; row++) {
            points.copyRow(row, features);
            values[row] = fitted.distance(features, mean);
        }
        return Points.of(values.length, 1, values);
    }

    private static double[] mean(Points points) {
        double[] mean = new double[points.columns()];
        double[] features = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, features);
            for (int column = 0; column < mean.length; column++) {
                mean[column] += features[column];
            }
        }
        for (int column = 0; column < mean.length; column++) {
            mean[column] /= points.rows();
        }
        return mean;
    }
}
