package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.kernels.linear.Projection;

/** Means and principal axes that rows are projected on. */
final class PcaModel implements Model {
    private static final String MEAN = "mean";
    private static final String AXES = "axes";
    private static final String VARIANCES = "variances";

    private final double[] means;
    private final List<double[]> axes;
    private final List<Double> variances;
    private final List<double[]> directions = new ArrayList<>();

    /**
     * Keeps what was found.
     *
     * @param means of the d columns, handed over
     * @param axes k of d values, handed over
     * @param variances along the axes, descending
     * @param whiten whether each axis is scaled to variance 1
     */
    PcaModel(double[] means, List<double[]> axes, List<Double> variances, boolean whiten) {
        this.means = means;
        this.axes = List.copyOf(axes);
        this.variances = List.copyOf(variances);
        for (int i = 0; i < axes.size(); i++) {
            double scale = !(variances.get(i) > 0) ? 0 : whiten ? 1 / Math.sqrt(variances.get(i)) : 1;
            directions.add(scaled(axes.get(i), scale));
        }
    }

    private static double[] scaled(double[] vector, double scale) {
        double[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale;
        }
        return scaled;
    }

    static PcaModel restore(Map<String, Points> state, Optional<Integer> wanted, boolean whiten) {
        Points axes = array(state, AXES);
        int components = wanted.orElse(Math.max(1, axes.rows()));
        require(axes, AXES, components, axes.columns());
        Points mean = array(state, MEAN);
        require(mean, MEAN, 1, axes.columns());
        Points variances = array(state, VARIANCES);
        require(variances, VARIANCES, 1, components);
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            rows.add(row(axes, i));
            values.add(variances.at(0, i));
        }
        return new PcaModel(row(mean, 0), rows, values, whiten);
    }

    private static Points array(Map<String, Points> state, String name) {
        Points array = state.get(name);
        if (array == null) {
            throw new InputException("pca: a kept model needs the arrays '" + MEAN + "', '" + AXES + "' and '"
                    + VARIANCES + "' but '" + name + "' is missing");
        }
        return array;
    }

    private static void require(Points array, String name, int rows, int columns) {
        if (array.rows() != rows || array.columns() != columns) {
            throw new InputException("pca: '" + name + "' of a kept model must have " + rows + " x " + columns
                    + " values but has " + array.rows() + " x " + array.columns());
        }
    }

    private static double[] row(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != means.length) {
            throw new InputException("pca: the axes were learned from rows of " + means.length
                    + " columns but these rows have " + fresh.columns() + "; give rows of the same features");
        }
        run.reserve(
                8L * fresh.rows() * directions.size(),
                "the components of " + fresh.rows() + " rows; choose fewer components");
        Points values = Projection.onto(fresh, means, directions, run);
        requireFinite(values);
        return values;
    }

    private static void requireFinite(Points values) {
        for (int row = 0; row < values.rows(); row++) {
            for (int axis = 0; axis < values.columns(); axis++) {
                if (!Double.isFinite(values.at(row, axis))) {
                    throw new InputException(
                            "pca: row " + row
                                    + " (counted from 0) holds values that are not finite or too large; remove or replace them");
                }
            }
        }
    }

    @Override
    public Map<String, Points> state() {
        double[] rows = new double[Math.multiplyExact(axes.size(), means.length)];
        double[] values = new double[axes.size()];
        for (int i = 0; i < axes.size(); i++) {
            System.arraycopy(axes.get(i), 0, rows, i * means.length, means.length);
            values[i] = variances.get(i);
        }
        return Map.of(
                MEAN,
                Points.of(1, means.length, means.clone()),
                AXES,
                Points.of(axes.size(), means.length, rows),
                VARIANCES,
                Points.of(1, values.length, values));
    }
}
