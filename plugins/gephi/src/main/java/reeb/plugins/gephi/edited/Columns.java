package reeb.plugins.gephi.edited;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import reeb.api.data.Column;
import reeb.plugins.gephi.edited.GraphFile.Kind;

/** Makes columns of texts that files tell. */
final class Columns {
    /** More than a double shows; longer texts take time. */
    private static final int MOST_DIGITS = 40;

    private Columns() {}

    /**
     * Makes a column of numbers where all values are and a double holds each, else of categories.
     *
     * @param values empty where missing
     * @param kind what they are meant as
     */
    static Column of(String title, List<String> values, Kind kind) {
        List<OptionalDouble> numbers = values.stream().map(Columns::number).toList();
        boolean numeric =
                kind == Kind.FLOATING || (kind == Kind.EXACT && values.stream().allMatch(Columns::held));
        return numeric && numbers.stream().allMatch(OptionalDouble::isPresent)
                ? new Column.Numbers(
                        title,
                        numbers.stream()
                                .mapToDouble(OptionalDouble::getAsDouble)
                                .toArray())
                : Column.Categories.of(title, values);
    }

    /** Makes a column of the categories that a column has, in their order, and of new ones after them. */
    static Column categories(Column.Categories before, List<String> values) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        before.names().forEach(name -> codes.put(name, codes.size()));
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> codes.putIfAbsent(value, codes.size()));
        int[] coded =
                values.stream().mapToInt(value -> codes.getOrDefault(value, -1)).toArray();
        return new Column.Categories(before.name(), coded, List.copyOf(codes.keySet()));
    }

    /** Tells whether a double, shown as text, is the same number: none of its digits is lost. */
    private static boolean held(String value) {
        if (value.isBlank()) {
            return true;
        }
        try {
            double number = Double.parseDouble(value);
            return value.length() <= MOST_DIGITS
                    && Double.isFinite(number)
                    && new BigDecimal(value.strip()).compareTo(BigDecimal.valueOf(number)) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** Reads a number; not-a-number for what is missing, none for what is no number. */
    private static OptionalDouble number(String value) {
        try {
            return OptionalDouble.of(value.isBlank() ? Double.NaN : Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
