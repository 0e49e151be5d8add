package reeb.plugins.lenses;

import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;

/**
 * How far each row is from the mean of all rows. O(n d).
 *
 * @param metric distance between rows
 */
@Named("distance-to-mean")
@About("Measures how far each row is from the mean of all rows.")
public record DistanceToMean(
        @About("Distance between rows.") @Default("euclidean")
        Metric metric) implements Lens, Trainable {
    @Override
    public Points view(Dataset data, Run run) {
        return train(data, run).transform(data.points(), run);
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        Metric fitted = metric.fitted(points, run);
        return new MeanDistances(fitted, mean(points), fitted.equals(metric) ? Optional.empty() : Optional.of(points));
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return MeanDistances.restore(metric, state);
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
