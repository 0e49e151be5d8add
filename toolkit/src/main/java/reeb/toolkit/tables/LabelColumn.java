package reeb.toolkit.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;

/** Which column holds the classes that rows are known to be of: the parameter {@code labels}. */
public final class LabelColumn {
    /** Explains the parameter. */
    public static final String ABOUT =
            "The column of labels; default: the one called 'label', or else the only column of classes.";

    private static final String USUAL = "label";

    private LabelColumn() {}

    /**
     * Finds the column: the one that is named, or the one called {@code label}, or else the only one of categories that are few or
     * repeat; where there is none of these, the only one of whole numbers that do and are no feature.
     *
     * @param named what the user has chosen
     * @param data n rows
     * @param others columns that are no labels, such as those of clusters
     * @return its name
     * @throws InputException where none is named and it is not clear which is meant, with those there are
     */
    public static String name(Optional<String> named, Dataset data, String... others) {
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
        return found.getFirst();
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

    /** Lists the columns that may be meant. */
    private static List<String> likely(Dataset data, String... others) {
        if (data.table().names().contains(USUAL) && !Arrays.asList(others).contains(USUAL)) {
            return List.of(USUAL);
        }
        List<String> categories = likely(data, others, Column.Categories.class);
        return categories.isEmpty() ? likely(data, others, Column.Numbers.class) : categories;
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
