package reeb.plugins.embedders.map;

import java.util.Arrays;
import java.util.Map;
import reeb.api.Metric.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/**
 * A map that is ready to be asked often: its rows are packed for the search of neighbours, and its forces are known.
 *
 * @param model has rows
 * @param search among them
 * @param axes for each axis their positions
 * @param placing on the map
 */
@SuppressWarnings("ArrayRecordComponent")
record ReadyMap(MapModel model, NeighborSearch search, float[][] axes, Placement.OnMap placing) implements Model {
    /** Bytes for each neighbour while it is sought. */
    private static final long BYTES_PER_NEIGHBOR = 64;

    static ReadyMap of(MapModel model, Run run) {
        float[][] axes = axes(model.map());
        return new ReadyMap(
                model,
                run.search(model.rows(), model.metric().fitted(model.rows(), run)),
                axes,
                model.placement().on(axes, run));
    }

    private static float[][] axes(Points map) {
        float[][] axes = new float[map.columns()][map.rows()];
        for (int row = 0; row < map.rows(); row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                axes[axis][row] = (float) map.at(row, axis);
            }
        }
        return axes;
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.rows() == 0 || fresh.columns() != model.rows().columns()) {
            return model.transform(fresh, run);
        }
        int k = Math.min(model.rows().rows(), model.placement().neighbors());
        run.reserve(fresh.rows() * BYTES_PER_NEIGHBOR * k, "the neighbours of " + fresh.rows() + " rows; place fewer");
        NeighborGraph nearest = search.nearest(fresh, k, run);
        requireFinite(nearest);
        float[][] placed = placing.place(nearest, run);
        settle(fresh, nearest, placed, run);
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

    /** Puts rows that the map knows where they are. */
    private void settle(Points fresh, NeighborGraph nearest, float[][] placed, Run run) {
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
            model.rows().copyRow(nearest.neighbor(row, rank), known);
            if (Arrays.equals(values, known)) {
                return nearest.neighbor(row, rank);
            }
        }
        return -1;
    }

    @Override
    public Map<String, Points> state() {
        return model.state();
    }
}
