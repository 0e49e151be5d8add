package reeb.kernels.neighbors;

import java.util.Map;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Metric.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.kernels.rows.EqualRows;

/**
 * Rows with the values that a part gave them. A row that equals one of these gets its values, those of the first; every other row
 * gets what its nearest known rows say, without regard to other new ones.
 *
 * @param rows n x d features
 * @param values n x k of them
 * @param metric distance between rows
 * @param reading makes values of what is near
 */
record NeighborModel(Points rows, Points values, Metric metric, NeighborReading reading) implements Model {
    private static final String ROWS = "rows";
    private static final String VALUES = "values";

    /** Neighbours that are kept at a time: 64 MiB of them. */
    private static final int MOST_NEIGHBORS = 1 << 22;

    private static final int CHUNK = 64;

    /**
     * Makes a model again of its state.
     *
     * @param state as {@link #state} gave it
     * @param metric distance between rows
     * @param reading makes values of what is near, given the known rows and their values
     * @throws InputException where arrays are missing or do not fit together
     */
    static NeighborModel restore(Map<String, Points> state, Metric metric, NeighborReading.OfKnown reading) {
        Points rows = state.get(ROWS);
        Points values = state.get(VALUES);
        if (rows == null || values == null) {
            throw new InputException("what was learned needs the arrays '" + ROWS + "' and '" + VALUES + "' but '"
                    + (rows == null ? ROWS : VALUES) + "' is missing");
        }
        if (values.rows() != rows.rows()) {
            throw new InputException(
                    "'" + VALUES + "' of what was learned must have " + rows.rows() + " rows but has " + values.rows());
        }
        return new NeighborModel(rows, values, metric, reading.of(rows, values));
    }

    @Override
    public Points transform(Points fresh, Run run) {
        requireColumns(fresh);
        if (fresh.rows() == 0) {
            return values.select(Rows.first(0));
        }
        return prepared(run).transform(fresh, run);
    }

    private void requireColumns(Points fresh) {
        if (fresh.columns() != rows.columns()) {
            throw new InputException("learned from rows of " + rows.columns() + " columns, but these rows have "
                    + fresh.columns() + "; give rows of the same features");
        }
    }

    @Override
    public Model prepared(Run run) {
        if (rows.rows() == 0) {
            throw new InputException("learned from no rows, so that nothing can be said of others");
        }
        return new Ready(this, run.search(rows, metric.fitted(rows, run)), EqualRows.of(rows));
    }

    @Override
    public Map<String, Points> state() {
        return Map.of(ROWS, rows, VALUES, values);
    }

    /** A model whose rows are packed for the search of neighbours. */
    private record Ready(NeighborModel model, NeighborSearch search, EqualRows equal) implements Model {
        @Override
        public Points transform(Points fresh, Run run) {
            model.requireColumns(fresh);
            int columns = model.values.columns();
            double[] given = new double[Math.multiplyExact(fresh.rows(), columns)];
            int k = Math.clamp(model.reading.neighbors(), 1, model.rows.rows());
            int most = Math.max(1, MOST_NEIGHBORS / k);
            for (int first = 0; first < fresh.rows(); first += most) {
                int count = Math.min(most, fresh.rows() - first);
                Points some = count == fresh.rows()
                        ? fresh
                        : fresh.select(
                                Rows.of(IntStream.range(first, first + count).toArray()));
                run.reserve(16L * count * k, "the neighbours of " + count + " rows; give fewer at a time");
                read(some, search.nearest(some, k, run), given, first * columns, run);
            }
            return of(model.values.precision(), fresh.rows(), columns, given);
        }

        private void read(Points fresh, NeighborGraph nearest, double[] given, int start, Run run) {
            int columns = model.values.columns();
            run.chunks(fresh.rows(), CHUNK, (first, end) -> {
                double[] features = new double[fresh.columns()];
                double[] one = new double[columns];
                for (int row = first; row < end; row++) {
                    fresh.copyRow(row, features);
                    int same = equal.first(features);
                    if (same >= 0) {
                        model.values.copyRow(same, one);
                    } else {
                        requireFinite(nearest, row);
                        model.reading.read(nearest, row, one);
                    }
                    System.arraycopy(one, 0, given, start + row * columns, columns);
                }
            });
        }

        private static void requireFinite(NeighborGraph nearest, int row) {
            if (!Double.isFinite(nearest.distance(row, nearest.k() - 1))) {
                throw new InputException("row " + row + " (counted from 0) has no finite distance to the nearest known"
                        + " rows; remove or replace values that are not finite");
            }
        }

        private static Points of(Points.Precision precision, int rows, int columns, double[] values) {
            if (precision == Points.Precision.DOUBLE) {
                return Points.of(rows, columns, values);
            }
            float[] rounded = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                rounded[i] = (float) values[i];
            }
            return Points.of(rows, columns, rounded);
        }

        @Override
        public Map<String, Points> state() {
            return model.state();
        }
    }
}
