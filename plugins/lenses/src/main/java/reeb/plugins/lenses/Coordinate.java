package reeb.plugins.lenses;

import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;
import reeb.kernels.base.RowMemory;

/**
 * Some of the points' own columns, as they are.
 *
 * @param columns which columns, from 0
 */
@Named("coordinate")
@About("Looks at some of the points' own columns.")
public record Coordinate(
        @About("The columns to take, counted from 0; one or several.") @Default("0") @Range(min = 0)
        List<Integer> columns)
        implements Lens, RowWise {
    /** Checks that there is something to look at. */
    public Coordinate {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InputException("columns: is empty; name at least one column, the first is 0");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int axes = columns.size();
        int count = RowMemory.values(points.rows(), axes);
        run.reserve(8L * count, axes + " columns of " + points.rows() + " rows; take fewer of either");
        double[] values = new double[count];
        for (int axis = 0; axis < axes; axis++) {
            int column = columns.get(axis);
            if (column >= points.columns()) {
                throw new InputException("columns: there is no column " + column + "; the points have "
                        + points.columns() + ", counted from 0");
            }
            for (int row = 0; row < points.rows(); row++) {
                values[row * axes + axis] = points.at(row, column);
            }
        }
        return Points.of(points.rows(), axes, values);
    }

    @Override
    public List<String> names(Dataset data, int axes) {
        return data.features().isEmpty()
                ? List.of()
                : columns.stream().map(data.features()::get).toList();
    }
}
