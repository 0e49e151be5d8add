package reeb.plugins.embedders.map;

import java.util.Map;
import reeb.api.Metric;
import reeb.api.Run;
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
        return prepared(run).transform(fresh, run);
    }

    @Override
    public Model prepared(Run run) {
        return rows.rows() == 0 ? this : ReadyMap.of(this, run);
    }

    @Override
    public Map<String, Points> state() {
        return Map.of(ROWS, rows, MAP, map);
    }
}
