package reeb.toolkit.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/** Which column holds the classes that rows are known to be of: the parameter {@code labels}. */
public final class LabelColumn {
    /** Explains the parameter. */
    public static final String ABOUT =
            "The column of labels; default: the one called 'label', the only one called class, species, target or the like, or"
                    + " else the only column of classes.";

    /** Explains what {@link #shown} finds, as the default of a parameter. */
    public static final String SHOWN =
            "the column that is taken for the labels, as those called 'label', 'class' or 'species' are, else the first of classes";

    private static final String USUAL = "label";

    /** What people call labels besides, in lower case; the page to explore knows the same names. */
    private static final Set<String> NAMES =
            Set.of("labels", "class", "target", "y", "category", "segment", "outcome", "species", "diagnosis");

    private LabelColumn() {}

    /**
     * Tells whether a column is called as labels often are.
     *
     * @param column its name
     * @return true for {@code label}, {@code class}, {@code species} and the like
     */
    public static boolean called(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.equals(USUAL) || NAMES.contains(name);
    }

    /**
     * Finds the column: the one that is named, or the one called {@code label}, or else, of those of categories that are few or repeat
     * and of whole numbers that do and are no feature, the only one that is called as labels are; or else the only one of categories, or,
     * where there is none, of numbers. What was chosen so is told, unless it is called {@code label}.
     *
     * @param named what the user has chosen
     * @param data n rows
     * @param run this execution
     * @param others columns that are no labels, such as those of clusters
     * @return its name
     * @throws InputException where none is named and it is not clear which is meant, with those there are
     */
    public static String name(Optional<String> named, Dataset data, Run run, String... others) {
        List<String> names = data.table().names();
        if (named.isPresent() || names.contains(USUAL)) {
            return named.orElse(USUAL);
        }
        List<String> found = likely(data, others);
        if (found.size() != 1) {
            throw new InputException("labels: must name a column, as "
                    + (names.isEmpty()
                            ? "none is called 'label'; the rows have no columns: use a source that keeps them"
                            : found.isEmpty()
                                    ? "no column looks like classes; there are " + String.join(", ", names)
                                    : "several hold classes: " + String.join(", ", found)));
        }
        tell(found.getFirst(), run);
        return found.getFirst();
    }

    private static void tell(String column, Run run) {
        if (!column.equals(USUAL)) {
            run.warn("the column '" + column + "' is taken for the labels; name it, or another, in 'labels'");
        }
    }

    /**
     * Finds the column likewise where labels are of use but not needed, and tells which it is.
     *
     * @param named what the user has chosen
     * @param data n rows
     * @param run this execution
     * @param others columns that are no labels, such as those of clusters
     * @return its name; empty where none is named and there is none, or it is not clear which
     */
    public static Optional<String> find(Optional<String> named, Dataset data, Run run, String... others) {
        Optional<String> found = named.or(() -> find(data, others));
        if (named.isEmpty()) {
            found.ifPresent(column -> tell(column, run));
        }
        return found;
    }

    /**
     * Finds the column likewise where none is named.
     *
     * @param data n rows
     * @param others columns that are no labels, such as those of clusters
     * @return its name; empty where there is none, or it is not clear which
     */
    public static Optional<String> find(Dataset data, String... others) {
        return Optional.of(likely(data, others))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    /**
     * Finds the column of categories by which rows are told and coloured where nobody has chosen one: that which would be found as their
     * labels, or else the first of classes, or else the first.
     *
     * @param table of n rows
     * @return the column; empty where none is of categories
     */
    public static Optional<Column> shown(Table table) {
        List<Column> categories = table.columns().stream()
                .filter(Column.Categories.class::isInstance)
                .toList();
        List<Column> classes =
                categories.stream().filter(LabelColumn::areClasses).toList();
        List<Column> called =
                classes.stream().filter(column -> called(column.name())).toList();
        return categories.stream()
                .filter(column -> column.name().equals(USUAL))
                .findFirst()
                .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty())
                .or(() -> classes.stream().findFirst())
                .or(() -> categories.stream().findFirst());
    }

    private static boolean areClasses(Column column) {
        return column instanceof Column.Categories categories && areClasses(codes(categories));
    }

    /** Lists the columns that may be meant. */
    private static List<String> likely(Dataset data, String... others) {
        if (data.table().names().contains(USUAL) && !Arrays.asList(others).contains(USUAL)) {
            return List.of(USUAL);
        }
        List<String> categories = likely(data, others, Column.Categories.class);
        List<String> numbers = likely(data, others, Column.Numbers.class);
        return Stream.of(called(categories), called(numbers), categories)
                .filter(found -> found.size() == 1)
                .findFirst()
                .orElse(categories.isEmpty() ? numbers : categories);
    }

    private static List<String> called(List<String> columns) {
        return columns.stream().filter(LabelColumn::called).toList();
    }

    private static List<String> likely(Dataset data, String[] others, Class<? extends Column> kind) {
        return data.table().columns().stream()
                .filter(kind::isInstance)
                .filter(column -> !Arrays.asList(others).contains(column.name()))
                .filter(column -> areClasses(column, data))
                .map(Column::name)
                .toList();
    }

    private static boolean areClasses(Column column, Dataset data) {
        return switch (column) {
            case Column.Categories categories -> areClasses(codes(categories));
            case Column.Numbers numbers ->
                !numbers.scale().moment()
                        && !data.features().contains(numbers.name())
                        && areClasses(numbers.all().stream()
                                .mapToDouble(value -> value)
                                .toArray());
            case Column.Texts _ -> false;
        };
    }

    private static boolean areClasses(double... values) {
        boolean several = Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        return several && Classes.likely(values);
    }

    private static double[] codes(Column.Categories column) {
        return IntStream.range(0, column.size())
                .mapToDouble(row -> column.code(row) < 0 ? Double.NaN : column.code(row))
                .toArray();
    }
}
