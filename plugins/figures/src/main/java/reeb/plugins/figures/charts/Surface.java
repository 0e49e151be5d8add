package reeb.plugins.figures.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;

/**
 * One figure of a sweep over two of its parameters, at one value of a third.
 *
 * @param title names the step and the third parameter
 * @param down values of the first parameter, ascending
 * @param across values of the second, ascending
 * @param cells what was measured
 */
record Surface(String title, List<String> down, List<String> across, List<Cell> cells) {
    /**
     * One setting.
     *
     * @param line index of the first parameter's value
     * @param column index of the second's
     * @param value what was measured; not-a-number where it is missing
     */
    record Cell(int line, int column, double value) {}

    /** The names of the parameters and of the figure. */
    record Names(String down, String across, String each, String figure) {}

    /**
     * Takes a sweep apart, a surface for each value of the third parameter, in ascending order.
     *
     * @param named whether titles name the step
     * @throws InputException where a column is missing, or several rows have one setting
     */
    static List<Surface> of(Evaluation evaluation, Names names, boolean named) {
        Column.Numbers down = Curve.numbers("down", evaluation, names.down());
        Column.Numbers across = Curve.numbers("across", evaluation, names.across());
        Column.Numbers each = Curve.numbers("each", evaluation, names.each());
        Column.Numbers figure = Curve.numbers("figure", evaluation, names.figure());
        List<Double> lines = values(down);
        List<Double> columns = values(across);
        List<Surface> surfaces = new ArrayList<>();
        for (double value : values(each)) {
            List<Cell> cells = IntStream.range(0, each.size())
                    .filter(row -> each.at(row) == value)
                    .filter(row -> Double.isFinite(down.at(row)) && Double.isFinite(across.at(row)))
                    .mapToObj(row ->
                            new Cell(lines.indexOf(down.at(row)), columns.indexOf(across.at(row)), figure.at(row)))
                    .toList();
            requireOnce(cells, evaluation, names);
            String title = names.each() + " " + new Column.Numbers("", value).text(0);
            surfaces.add(
                    new Surface(named ? evaluation.name() + ", " + title : title, texts(lines), texts(columns), cells));
        }
        return surfaces;
    }

    private static void requireOnce(List<Cell> cells, Evaluation evaluation, Names names) {
        Set<List<Integer>> seen = new HashSet<>();
        if (!cells.stream().allMatch(cell -> seen.add(List.of(cell.line(), cell.column())))) {
            throw new InputException(
                    "down, across, each: step '" + evaluation.name() + "' has several rows of the same "
                            + names.down() + ", " + names.across() + " and " + names.each()
                            + "; name the three columns that tell its rows apart");
        }
    }

    private static List<Double> values(Column.Numbers column) {
        return column.all().stream()
                .filter(Double::isFinite)
                .map(value -> value + 0.0)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> texts(List<Double> values) {
        Column.Numbers column = new Column.Numbers(
                "", values.stream().mapToDouble(value -> value).toArray());
        return IntStream.range(0, values.size()).mapToObj(column::text).toList();
    }
}
