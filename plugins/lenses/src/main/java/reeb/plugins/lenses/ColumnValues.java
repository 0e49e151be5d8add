package reeb.plugins.lenses;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.base.RowMemory;

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
        @About("The names of the columns to look at; one or several.") @ColumnNames
        List<String> columns) implements Lens {
    /** So many rows are named in a message. */
    private static final int MOST_NAMED = 10;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** Checks that there is something to look at. */
    public ColumnValues {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InputException("columns: is empty; name at least one column of the table");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        int rows = data.points().rows();
        int axes = columns.size();
        int count = RowMemory.values(rows, axes);
        run.reserve(8L * count, axes + " columns of " + rows + " rows; take fewer of either");
        double[] values = new double[count];
        for (int axis = 0; axis < axes; axis++) {
            Column column = data.column("columns", columns.get(axis));
            double[] numbers = numbers(column, data);
            for (int row = 0; row < rows; row++) {
                values[row * axes + axis] = numbers[row];
            }
        }
        return Points.of(rows, axes, values);
    }

    @Override
    public List<String> names(Dataset data, int axes) {
        return columns;
    }

    private static double[] numbers(Column column, Dataset data) {
        double[] numbers = IntStream.range(0, column.size())
                .mapToDouble(row -> number(column, row))
                .toArray();
        int[] without = IntStream.range(0, numbers.length)
                .filter(row -> !Double.isFinite(numbers[row]))
                .toArray();
        int[] missing = IntStream.of(without)
                .filter(row ->
                        Double.isInfinite(numbers[row]) || column.text(row).isEmpty())
                .toArray();
        if (missing.length > 0) {
            boolean infinite = IntStream.of(missing).anyMatch(row -> Double.isInfinite(numbers[row]));
            throw refusal(
                    missing,
                    column,
                    data,
                    row -> Double.isInfinite(numbers[row]) ? " (infinite)" : "",
                    infinite ? "no finite value" : "no value",
                    infinite
                            ? "leave out the rows without one, as 'required' and 'where' of csv do, or fill the gaps"
                            : "leave out the rows without one, as 'required' of csv does, or fill the gaps");
        }
        if (without.length > 0) {
            throw refusal(
                    without,
                    column,
                    data,
                    row -> " ('" + column.text(row) + "')",
                    "a value that is no number",
                    "they have no place on an axis: choose a column of numbers");
        }
        return numbers;
    }

    /** Gives not-a-number where there is no number. */
    private static double number(Column column, int row) {
        if (column instanceof Column.Numbers numbers) {
            return numbers.at(row);
        }
        String text = column.text(row);
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Names the rows by their numbers in the source, the first ten of them. */
    private static InputException refusal(
            int[] rows, Column column, Dataset data, IntFunction<String> shown, String what, String advice) {
        String named = IntStream.of(rows)
                .limit(MOST_NAMED)
                .mapToObj(row -> data.number(row) + shown.apply(row))
                .collect(Collectors.joining(", "));
        return new InputException(String.format(
                Locale.ROOT,
                "columns: %,d of %,d rows have %s in column '%s': %s %s%s; %s",
                rows.length,
                column.size(),
                what,
                column.name(),
                rows.length == 1 ? "row" : "rows",
                named,
                rows.length > MOST_NAMED ? " ..." : "",
                advice));
    }
}
