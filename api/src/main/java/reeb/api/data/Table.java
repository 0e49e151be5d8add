package reeb.api.data;

import java.util.List;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;

/**
 * What is known of each row besides its features: labels, names, measurements; for colours, search and tooltips.
 *
 * @param columns of equal length, with distinct names
 */
public record Table(List<Column> columns) {
    /**
     * Checks the columns.
     *
     * @throws IllegalArgumentException where lengths differ or a name comes twice
     */
    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("two columns have one name: "
                    + columns.stream().map(Column::name).toList());
        }
        if (columns.stream().mapToInt(Column::size).distinct().count() > 1) {
            throw new IllegalArgumentException("columns differ in length");
        }
    }

    /**
     * Makes a table without columns.
     *
     * @return the empty table, which goes with any number of rows
     */
    public static Table empty() {
        return new Table(List.of());
    }

    /**
     * Finds a column.
     *
     * @param name its name
     * @return the column, if there is one
     */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * Finds a column that a parameter names.
     *
     * @param parameter for the message
     * @param name of the column
     * @return the column
     * @throws InputException where there is none, with the names that are near or else some of those there are
     */
    public Column column(String parameter, String name) {
        return column(name).orElseThrow(() -> new InputException(parameter + ": " + Nearest.noColumn(name, names())));
    }

    /**
     * Lists the names of the columns.
     *
     * @return one for each, in their order
     */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * Keeps some rows.
     *
     * @param rows their positions
     * @return the same columns with these rows alone, in their order
     */
    public Table pick(Rows rows) {
        return new Table(columns.stream().map(column -> pick(column, rows)).toList());
    }

    private static Column pick(Column column, Rows rows) {
        return switch (column) {
            case Column.Numbers numbers ->
                new Column.Numbers(
                        numbers.name(),
                        numbers.scale(),
                        rows.stream().mapToDouble(numbers::at).toArray());
            case Column.Categories categories ->
                new Column.Categories(
                        categories.name(), rows.stream().map(categories::code).toArray(), categories.names());
            case Column.Texts texts ->
                new Column.Texts(
                        texts.name(), rows.stream().mapToObj(texts::text).toList());
        };
    }
}
