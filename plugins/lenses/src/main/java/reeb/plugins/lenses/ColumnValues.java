package reeb.plugins.lenses;

import java.util.List;
import java.util.regex.Pattern;
import reeb.api.About;
import reeb.api.InputException;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/**
 * Columns of the table, which are known of the rows beside their features: an age, a price, a predicted probability.
 *
 * <p>Numbers are taken as they are. Of categories and texts, those that are written as numbers are taken as these numbers,
 * such as the labels of digits; other names have no order in which a cover could lie.
 *
 * @param columns their names, one for each axis
 */
@Named("column")
@About("Looks at columns of the table, such as a measurement that is not among the features.")
public record ColumnValues(
        @About("The names of the columns to look at; one or several.")
        List<String> columns) implements Lens {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** Checks that there is something to look at. */
    public ColumnValues {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InputException("columns: is empty; name at least one column of the table");
        }
    }

    @Override
    public Points view(Points points, Run run) {
        return view(Dataset.of(points), run);
    }

    @Override
    public Points view(Dataset data, Run run) {
        int rows = data.points().rows();
        int axes = columns.size();
        double[] values = new double[Math.multiplyExact(rows, axes)];
        for (int axis = 0; axis < axes; axis++) {
            Column column = data.column("columns", columns.get(axis));
            for (int row = 0; row < rows; row++) {
                values[row * axes + axis] = number(column, row);
            }
        }
        return Points.of(rows, axes, values);
    }

    private static double number(Column column, int row) {
        if (column instanceof Column.Numbers numbers && !Double.isNaN(numbers.at(row))) {
            return numbers.at(row);
        }
        String text = column.text(row);
        if (text.isEmpty()) {
            throw new InputException("columns: row " + row + " has no value in column '" + column.name()
                    + "'; leave out the rows without one, or fill the gaps");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new InputException("columns: row " + row + " has '" + text + "' in column '" + column.name()
                    + "', which is no number, so that it has no place on an axis; choose a column of numbers");
        }
        return Double.parseDouble(text);
    }
}
