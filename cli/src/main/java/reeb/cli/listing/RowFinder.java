package reeb.cli.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;

/** Finds the rows that a person names, by their numbers in the source or by what a column holds. */
public final class RowFinder {
    /** More rows of one value than this are no answer that anybody reads. */
    private static final int MOST = 100;

    /** How many values are looked at for the one that was meant, and how long they may be. */
    private static final int COMPARED = 10_000;

    private static final int LONGEST = 100;

    private final Dataset data;

    /** Looks in given rows. */
    public RowFinder(Dataset data) {
        this.data = data;
    }

    /**
     * Finds a row by its number in the source.
     *
     * @param number in decimal notation
     * @return its position
     * @throws InputException where there is no such row
     */
    public int numbered(String number) {
        int row;
        try {
            row = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new InputException(
                    "ROW '" + number + "': must be a row's number; --by COLUMN looks for the value of a column", e);
        }
        return data.position(row).orElseThrow(() -> absent(row));
    }

    /**
     * Finds the rows that have a value.
     *
     * @param column its name
     * @param value as the column's file writes it; numbers in any notation, dates and times in all that {@link Scale#parse} reads
     * @return their positions, ascending, at least one
     * @throws InputException where there is no such column, the value is none that the column can hold, or there is no such row,
     *     or far too many
     */
    public List<Integer> named(String column, String value) {
        List<String> names = data.table().names();
        Column found = data.table()
                .column(column)
                .orElseThrow(() -> new InputException("--by " + column + ": " + Nearest.noColumn(column, names)));
        List<Integer> rows = IntStream.range(0, data.points().rows())
                .filter(holding(found, value))
                .boxed()
                .toList();
        if (rows.isEmpty()) {
            throw new InputException(
                    "ROW '" + value + "': no row has this in the column '" + column + "'" + hint(found, value));
        }
        if (rows.size() > MOST) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "ROW '%s': %,d rows have this in the column '%s', which does not tell rows apart; 'reeb query' finds"
                            + " the nodes of many rows",
                    value,
                    rows.size(),
                    column));
        }
        return rows;
    }

    /** Compares with the values of a column: names and texts as they are, numbers and moments as numbers. */
    private IntPredicate holding(Column column, String value) {
        if (!(column instanceof Column.Numbers numbers)) {
            return row -> !value.isEmpty() && column.text(row).equals(value);
        }
        double wanted = numbers.scale().parse(value).orElseThrow(() -> noValue(numbers, value));
        return row -> numbers.scale().same(numbers.at(row), wanted);
    }

    private InputException noValue(Column.Numbers column, String value) {
        String kind = switch (column.scale()) {
            case NUMBER, WHOLE -> "number";
            case DATE -> "date";
            case TIME -> "time";
        };
        String example =
                texts(column).findFirst().map(text -> ", such as " + text).orElse("");
        return new InputException("ROW '" + value + "': is no " + kind + ", but the column '" + column.name()
                + "' holds " + kind + "s" + example);
    }

    /** Lists the values that are not missing. */
    private Stream<String> texts(Column column) {
        return IntStream.range(0, data.points().rows()).mapToObj(column::text).filter(text -> !text.isEmpty());
    }

    private String hint(Column column, String value) {
        if (column instanceof Column.Numbers numbers && numbers.scale() == Scale.TIME && isDay(value)) {
            return "; a date alone is its first second, and 'reeb query' finds all rows of a day: " + column.name()
                    + " >= " + value + " and " + column.name() + " < "
                    + LocalDate.parse(value).plusDays(1);
        }
        List<String> texts = texts(column)
                .filter(text -> text.length() <= LONGEST)
                .distinct()
                .limit(COMPARED)
                .toList();
        List<String> meant = Nearest.meant(value, texts);
        return meant.isEmpty() ? "" : "; did you mean '" + String.join("' or '", meant) + "'?";
    }

    private static boolean isDay(String value) {
        return Scale.DATE.text(Scale.DATE.parse(value).orElse(Double.NaN)).equals(value);
    }

    private InputException absent(int row) {
        int rows = data.points().rows();
        if (row < 0 || rows == 0 || row > data.number(rows - 1)) {
            return new InputException(String.format(
                    Locale.ROOT,
                    "ROW %,d: the graph has %,d rows, numbered from 0%s",
                    row,
                    rows,
                    data.numbers().isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, " to %,d in their source", data.number(rows - 1))));
        }
        return new InputException(String.format(
                Locale.ROOT,
                "ROW %,d: the source did not take this row, as one that is left out or not drawn; the graph has %,d others",
                row,
                rows));
    }
}
