package reeb.plugins.embedders.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.kernels.linear.Projection;

/** Directions that rows are projected on. */
final class RandomProjectionModel implements Model {
    private static final String DIRECTIONS = "directions";

    private final List<double[]> directions;
    private final int columns;

    /**
     * Keeps what was drawn.
     *
     * @param directions k of d values, handed over
     * @param columns d
     */
    RandomProjectionModel(List<double[]> directions, int columns) {
        this.directions = List.copyOf(directions);
        this.columns = columns;
    }

    static RandomProjectionModel restore(Map<String, Points> state, int components) {
        Points kept = state.get(DIRECTIONS);
        if (kept == null || kept.rows() != components) {
            throw new InputException("random-projection: a kept model needs the array '" + DIRECTIONS + "' of "
                    + components + " rows but has " + (kept == null ? "none" : kept.rows() + " of them"));
        }
        List<double[]> directions = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            double[] direction = new double[kept.columns()];
            kept.copyRow(i, direction);
            directions.add(direction);
        }
        return new RandomProjectionModel(directions, kept.columns());
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != columns) {
            throw new InputException("random-projection: the directions were drawn for rows of " + columns
                    + " columns but these rows have " + fresh.columns() + "; give rows of the same features");
        }
        long values = (long) fresh.rows() * directions.size();
        if (values > Integer.MAX_VALUE - 8) {
            throw new InputException("random-projection: " + fresh.rows() + " rows of " + directions.size()
                    + " components are more values than 2^31; choose fewer components");
        }
        run.reserve(8 * values, "the components of " + fresh.rows() + " rows; choose fewer components");
        Points projected = Projection.onto(fresh, directions, run);
        requireFinite(projected);
        return projected;
    }

    private static void requireFinite(Points values) {
        for (int row = 0; row < values.rows(); row++) {
            for (int axis = 0; axis < values.columns(); axis++) {
                if (!Double.isFinite(values.at(row, axis))) {
                    throw new InputException(
                            "random-projection: row " + row
                                    + " (counted from 0) holds values that are not finite or too large; remove or replace them");
                }
            }
        }
    }

    @Override
    public Map<String, Points> state() {
        double[] values = new double[Math.multiplyExact(directions.size(), columns)];
        for (int i = 0; i < directions.size(); i++) {
            System.arraycopy(directions.get(i), 0, values, i * columns, columns);
        }
        return Map.of(DIRECTIONS, Points.of(directions.size(), columns, values));
    }
}
