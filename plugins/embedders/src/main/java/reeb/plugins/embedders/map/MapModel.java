package reeb.plugins.embedders.map;

import java.util.Arrays;
import java.util.Map;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/**
 * A map with the rows it was drawn of. A row that equals one of these gets its place, of several the first's among its
 * neighbours; every other row is placed among its neighbours, without regard to other new ones.
 *
 * @param rows n x d features
 * @param map n x k positions
 * @param metric distance between rows
 * @param placement how new rows are placed
 */
public record MapModel(Points rows, Points map, Metric metric, Placement placement) implements Model {
    private static final String ROWS = "rows";
    private static final String MAP = "map";

    /** Bytes for each neighbour while it is sought. */
    private static final long BYTES_PER_NEIGHBOR = 64;

    /** Makes a model again of its state. */
    public static MapModel restore(Map<String, Points> state, int dimensions, Metric metric, Placement placement) {
        Points rows = state.get(ROWS);
        Points map = state.get(MAP);
        if (rows == null || map == null) {
            throw new InputException("a kept map needs the arrays '" + ROWS + "' and '" + MAP + "' but '"
                    + (rows == null ? ROWS : MAP) + "' is missing");
        }
        if (map.rows() != rows.rows() || map.columns() != dimensions) {
            throw new InputException("'" + MAP + "' of a kept map must have " + rows.rows() + " x " + dimensions
                    + " values but has " + map.rows() + " x " + map.columns());
        }
        return new MapModel(rows, map, metric, placement);
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != rows.columns()) {
            throw new InputException("the map was drawn of rows of " + rows.columns() + " columns but these rows have "
                    + fresh.columns() + "; give rows of the same features");
        }
        if (fresh.rows() == 0) {
            return Points.of(0, map.columns(), new float[0]);
        }
        if (rows.rows() == 0) {
            throw new InputException("the map has no rows among which others could be placed");
        }
        int k = Math.min(rows.rows(), placement.neighbors());
        run.reserve(fresh.rows() * BYTES_PER_NEIGHBOR * k, "the neighbours of " + fresh.rows() + " rows; place fewer");
        NeighborGraph nearest = metric.fitted(rows, run).nearest(rows, fresh, k, run);
        requireFinite(nearest);
        float[][] axes = axes();
        float[][] placed = placement.place(nearest, axes, run);
        settle(fresh, nearest, axes, placed, run);
        return MapRows.of(placed);
    }

    private static void requireFinite(NeighborGraph nearest) {
        for (int row = 0; row < nearest.rows(); row++) {
            if (!Double.isFinite(nearest.distance(row, nearest.k() - 1))) {
                throw new InputException("row " + row + " (counted from 0) has no finite distance to its neighbours"
                        + " on the map; remove or replace values that are not finite");
            }
        }
    }

    private float[][] axes() {
        float[][] axes = new float[map.columns()][map.rows()];
        for (int row = 0; row < map.rows(); row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                axes[axis][row] = (float) map.at(row, axis);
            }
        }
        return axes;
    }

    /** Puts rows that the map knows where they are. */
    private void settle(Points fresh, NeighborGraph nearest, float[][] axes, float[][] placed, Run run) {
        run.chunks(fresh.rows(), Placement.ROWS, (first, end) -> {
            double[] values = new double[fresh.columns()];
            double[] known = new double[fresh.columns()];
            for (int row = first; row < end; row++) {
                fresh.copyRow(row, values);
                int same = same(values, known, nearest, row);
                for (int axis = 0; same >= 0 && axis < axes.length; axis++) {
                    placed[axis][row] = axes[axis][same];
                }
            }
        });
    }

    /** Finds an equal row among a new one's neighbours; -1 where there is none. */
    private int same(double[] values, double[] known, NeighborGraph nearest, int row) {
        for (int rank = 0; rank < nearest.k(); rank++) {
            rows.copyRow(nearest.neighbor(row, rank), known);
            if (Arrays.equals(values, known)) {
                return nearest.neighbor(row, rank);
            }
        }
        return -1;
    }

    @Override
    public Map<String, Points> state() {
        return Map.of(ROWS, rows, MAP, map);
    }
}
