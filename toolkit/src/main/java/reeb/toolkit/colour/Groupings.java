package reeb.toolkit.colour;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.toolkit.tables.Classes;

/** Which columns part rows into groups that colours and labels can show, and which tell each row apart. */
public final class Groupings {
    /** So many categories are few, as so many have colours of their own. */
    private static final int FEW = 60;

    /** A longer text is none that stands for a group of rows. */
    private static final int LONGEST = 100;

    /** So many columns are named where another would be better. */
    private static final int NAMED = 3;

    /** Days, months and times in the common notations. */
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?([T ].*)?"
            + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}([T ].*)?|\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private Groupings() {}

    /**
     * Tells whether a column parts the rows into few groups.
     *
     * @param column any
     * @return whether it holds at most 60 categories that repeat, and are neither dates nor long texts
     */
    public static boolean few(Column column) {
        if (!(column instanceof Column.Categories categories)) {
            return false;
        }
        List<String> names = categories.names();
        return names.size() <= FEW
                && 2L * names.size() <= present(categories).count()
                && names.stream().allMatch(name -> name.length() <= LONGEST)
                && !names.stream().allMatch(name -> DATE.matcher(name).matches());
    }

    /** Tells whether most values of a column are those of one row alone, as identifiers and free texts are. */
    static boolean identifies(Column.Categories column) {
        return !Classes.repeated(
                present(column).distinct().count(), (int) present(column).count());
    }

    private static IntStream present(Column.Categories column) {
        return IntStream.range(0, column.size()).map(column::code).filter(code -> code >= 0);
    }

    /**
     * Names columns that show more than one that has too many categories: such of few groups, else such of numbers.
     *
     * @param column its name
     * @param table all columns of the rows
     * @return up to three names
     */
    public static List<String> instead(String column, Table table) {
        List<String> groups = names(column, table.columns().stream().filter(Groupings::few));
        return groups.isEmpty()
                ? names(column, table.columns().stream().filter(Column.Numbers.class::isInstance))
                : groups;
    }

    private static List<String> names(String without, Stream<Column> columns) {
        return columns.map(Column::name)
                .filter(name -> !name.equals(without))
                .limit(NAMED)
                .toList();
    }
}
