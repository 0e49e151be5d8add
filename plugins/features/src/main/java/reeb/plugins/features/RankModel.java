package reeb.plugins.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/** The sorted values of columns, among which values have their ranks. */
final class RankModel implements Model {
    private static final String SORTED = "sorted";
    private static final String RANKED = "ranked";

    private final List<double[]> sorted;
    private final int rows;

    /**
     * Keeps what was sorted.
     *
     * @param sorted for each column its values, ascending; none for a column that keeps its values
     * @param rows how many values a ranked column has
     */
    RankModel(List<double[]> sorted, int rows) {
        this.sorted = List.copyOf(sorted);
        this.rows = rows;
    }

    static RankModel restore(Map<String, Points> state) {
        Points values = array(state, SORTED);
        Points ranked = array(state, RANKED);
        List<double[]> sorted = new ArrayList<>();
        int taken = 0;
        for (int column = 0; column < ranked.columns(); column++) {
            boolean chosen = ranked.rows() == 1 && ranked.at(0, column) > 0 && taken < values.columns();
            sorted.add(chosen ? values.column(taken++) : new double[0]);
        }
        if (ranked.rows() != 1 || taken != values.columns()) {
            throw new InputException(
                    "rank: '" + RANKED + "' of a kept model must tell of each feature whether it is ranked," + " and '"
                            + SORTED + "' have a column for each that is");
        }
        return new RankModel(sorted, values.rows());
    }

    private static Points array(Map<String, Points> state, String name) {
        Points array = state.get(name);
        if (array == null) {
            throw new InputException("rank: a kept model needs the arrays '" + SORTED + "' and '" + RANKED + "' but '"
                    + name + "' is missing");
        }
        return array;
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != sorted.size()) {
            throw new InputException("rank: learned from rows of " + sorted.size() + " columns but these rows have "
                    + fresh.columns() + "; give rows of the same features");
        }
        boolean[] ranked = ranked();
        return Mapping.apply(fresh, (column, value) -> ranked[column] ? rank(sorted.get(column), value) : value, run);
    }

    private boolean[] ranked() {
        boolean[] ranked = new boolean[sorted.size()];
        for (int column = 0; column < ranked.length; column++) {
            ranked[column] = rows > 0 && sorted.get(column).length > 0;
        }
        return ranked;
    }

    private static double rank(double[] sorted, double value) {
        int below = count(sorted, value, false);
        int notAbove = count(sorted, value, true);
        double rank = (below + notAbove - 1) / 2.0 / (sorted.length - 1);
        return sorted.length < 2 ? 0 : Math.clamp(rank, 0, 1);
    }

    /** Counts the values below one, or those not above it. */
    private static int count(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean counted = orEqual ? sorted[middle] <= value : sorted[middle] < value;
            low = counted ? middle + 1 : low;
            high = counted ? high : middle;
        }
        return low;
    }

    @Override
    public Map<String, Points> state() {
        boolean[] ranked = ranked();
        List<double[]> columns =
                sorted.stream().filter(column -> column.length > 0).toList();
        double[] values = new double[Math.multiplyExact(rows, columns.size())];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                values[row * columns.size() + column] = columns.get(column)[row];
            }
        }
        byte[] marks = new byte[ranked.length];
        for (int column = 0; column < marks.length; column++) {
            marks[column] = (byte) (ranked[column] ? 1 : 0);
        }
        return Map.of(
                SORTED, Points.of(columns.isEmpty() ? 0 : rows, columns.size(), values),
                RANKED, Points.of(1, marks.length, marks));
    }
}
