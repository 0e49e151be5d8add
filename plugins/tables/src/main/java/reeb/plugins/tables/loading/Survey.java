package reeb.plugins.tables.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.toolkit.tables.ColumnType;

/**
 * What a table holds, looked at before memory is taken for it.
 *
 * @param columns its columns, in their order
 * @param rows how many are read
 * @param lengths of the lists of numbers that may be the features, by the columns' names
 * @param wide columns with whole numbers or decimals of more digits than double precision keeps
 * @param rounded columns of a text whose numbers have lost such digits, since not all of them are whole, or some too long
 */
public record Survey(
        List<TableColumn> columns, long rows, Map<String, Lengths> lengths, Set<String> wide, Set<String> rounded) {
    /** Digits that double precision keeps. */
    static final int DIGITS = 15;

    /** Whole numbers from here on may be rounded. */
    public static final double WIDE = 1e15;

    /**
     * How long the lists of a column are.
     *
     * @param lists how many rows have one
     * @param least the shortest
     * @param most the longest
     * @param gaps how many of their values are missing, where they are bytes
     * @param largest the size of their largest whole number, where features may not keep all of its digits; else 0
     */
    public record Lengths(long lists, long least, long most, long gaps, double largest) {
        boolean equal() {
            return lists > 0 && least == most && most > 0;
        }
    }

    /** Copies the collections. */
    public Survey {
        columns = List.copyOf(columns);
        lengths = Map.copyOf(lengths);
        wide = Set.copyOf(wide);
        rounded = Set.copyOf(rounded);
    }

    /** Lists the columns that may hold the features as lists. */
    public static List<TableColumn> vectors(List<TableColumn> columns, Wanted wanted) {
        return columns.stream()
                .filter(column -> column.kind() == Kind.VECTOR)
                .filter(column -> wanted.columns().isEmpty()
                        && wanted.vector().map(column.name()::equals).orElse(true))
                .toList();
    }

    /** Gives types to columns; {@code table} is what messages call it. */
    Survey typed(Map<String, ColumnType> types, String table) {
        for (String name : types.keySet()) {
            TableColumn column = column("types", name, table);
            if (column.compound()) {
                throw new InputException("types: " + table + ": column " + column + " is of type " + column.type()
                        + "; types are given to columns of numbers, texts, dates or truth values");
            }
        }
        return new Survey(
                columns.stream()
                        .map(column -> new TableColumn(
                                column.name(), column.type(), Optional.ofNullable(types.get(column.name()))))
                        .toList(),
                rows,
                lengths,
                wide,
                rounded);
    }

    /** Finds a column that a parameter names. */
    TableColumn column(String parameter, String name, String table) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(parameter + ": " + table + ": "
                        + Nearest.noColumn(
                                name, columns.stream().map(TableColumn::name).toList())));
    }

    Lengths lengths(TableColumn vector) {
        return lengths.getOrDefault(vector.name(), new Lengths(0, 0, 0, 0, 0));
    }
}
