package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;

/**
 * Gives each column the mean 0 and the standard deviation 1 (dividing by n); constant columns become 0.
 *
 * <p>Computes in double precision; n x d values in double precision give such, others single precision. O(n d). Means and
 * deviations may be those of other rows; what differs from a column that is constant there keeps its difference.
 */
@Named("standardize")
@About("Shifts and scales each column to mean 0 and standard deviation 1.")
public record Standardize() implements Transform, Trainable {
    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        return train(data, run).transform(data.points(), run);
    }

    @Override
    public List<String> names(Dataset data, int columns) {
        return data.features();
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        Statistics statistics = new Statistics(points, run);
        Extremes extremes = statistics.extremes();
        double[] means = statistics.means(extremes);
        double[] deviations = statistics.deviations(extremes, means);
        for (int column = 0; column < means.length; column++) {
            if (extremes.isConstant(column)) {
                means[column] = extremes.low(column);
                deviations[column] = 1;
            }
        }
        return new ColumnScaling("standardize", means, deviations, DoubleUnaryOperator.identity());
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return ColumnScaling.restore("standardize", state, DoubleUnaryOperator.identity());
    }
}
