package reeb.plugins.lenses;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/** A mean, from which distances of rows are measured. */
final class MeanDistances implements Model {
    private static final String MEAN = "mean";
    private static final String ROWS = "rows";

    private final Metric metric;
    private final double[] mean;
    private final Optional<Points> rows;

    /**
     * Keeps what was learned.
     *
     * @param metric distance between rows, fitted to those learned from or not yet
     * @param mean of d columns, handed over
     * @param rows from which the metric has to learn; empty where it needs not
     */
    MeanDistances(Metric metric, double[] mean, Optional<Points> rows) {
        this.metric = metric;
        this.mean = mean;
        this.rows = rows;
    }

    static MeanDistances restore(Metric metric, Map<String, Points> state) {
        Points kept = state.get(MEAN);
        if (kept == null || kept.rows() != 1) {
            throw new InputException("distance-to-mean: a kept model needs the array '" + MEAN + "' of one row, but it "
                    + (kept == null ? "is missing" : "has " + kept.rows()));
        }
        double[] mean = new double[kept.columns()];
        kept.copyRow(0, mean);
        return new MeanDistances(metric, mean, Optional.ofNullable(state.get(ROWS)));
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != mean.length) {
            throw new InputException("distance-to-mean: learned from rows of " + mean.length
                    + " columns but these rows have " + fresh.columns() + "; give rows of the same features");
        }
        Metric fitted = fitted(run);
        double[] values = new double[fresh.rows()];
        double[] features = new double[fresh.columns()];
        for (int row = 0; row < values.length; row++) {
            fresh.copyRow(row, features);
            values[row] = fitted.distance(features, mean);
        }
        return Points.of(values.length, 1, values);
    }

    private Metric fitted(Run run) {
        return rows.map(known -> metric.fitted(known, run)).orElse(metric);
    }

    @Override
    public Model prepared(Run run) {
        Metric fitted = fitted(run);
        return fitted.equals(metric) ? this : new MeanDistances(fitted, mean, rows);
    }

    @Override
    public Map<String, Points> state() {
        Map<String, Points> state = new HashMap<>();
        state.put(MEAN, Points.of(1, mean.length, mean.clone()));
        rows.ifPresent(known -> state.put(ROWS, known));
        return state;
    }
}
