package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;

/**
 * Gives each column the mean 0 and the standard deviation 1 (dividing by n); constant columns become 0.
 *
 * <p>Computes in double precision; n x d values in double precision give such, others single precision. O(n d). Means and
 * deviations may be those of other rows; what differs from a column that is constant there keeps its difference.
 */
@Named("standardize")
@About("Shifts and scales each column to mean 0 and standard deviation 1.")
public record Standardize() implements Transform, Foldable {
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
        return scaling(extremes, means, statistics.deviations(extremes, means));
    }

    private static ColumnScaling scaling(Extremes extremes, double[] means, double[] deviations) {
        for (int column = 0; column < means.length; column++) {
            if (extremes.isConstant(column)) {
                means[column] = extremes.low(column);
                deviations[column] = 1;
            }
        }
        return new ColumnScaling("standardize", means, deviations, DoubleUnaryOperator.identity());
    }

    @Override
    public boolean folds(Blocks rows) {
        return rows.rows() > 0;
    }

    @Override
    public Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
        return ColumnFold.part(block, state, run);
    }

    @Override
    public Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
        return ColumnFold.join(sum, next);
    }

    @Override
    public Round model(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run) {
        Optional<Extremes> known = ColumnFold.extremes(state);
        if (known.isEmpty()) {
            ColumnFold.extremes(sum).orElseThrow().requireFinite();
            return new Round(sum, false);
        }
        Extremes extremes = known.get();
        Optional<double[]> means = ColumnFold.means(state);
        if (means.isEmpty()) {
            double[] found = Statistics.means(extremes, ColumnFold.sums(sum), rows.rows());
            return new Round(ColumnFold.rangesAndMeans(extremes, found), false);
        }
        double[] deviations = Statistics.deviations(extremes, ColumnFold.squares(sum), rows.rows());
        return new Round(scaling(extremes, means.get(), deviations).state(), true);
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return ColumnScaling.restore("standardize", state, DoubleUnaryOperator.identity());
    }
}
