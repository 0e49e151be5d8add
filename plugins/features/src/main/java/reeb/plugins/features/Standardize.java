package reeb.plugins.features;

import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/**
 * Gives each column the mean 0 and the standard deviation 1 (dividing by n); constant columns become 0.
 *
 * <p>Computes in double precision; n x d values in double precision give such, others single precision. O(n d).
 */
@Named("standardize")
@About("Shifts and scales each column to mean 0 and standard deviation 1.")
public record Standardize() implements Transform {
    @Override
    public Points transform(Dataset data, Run run) {
        Statistics statistics = new Statistics(data.points(), run);
        Extremes extremes = statistics.extremes();
        double[] means = statistics.means(extremes);
        double[] deviations = statistics.deviations(extremes, means);
        return Mapping.apply(
                data.points(),
                (column, value) -> extremes.isConstant(column) ? 0 : (value - means[column]) / deviations[column],
                run);
    }
}
