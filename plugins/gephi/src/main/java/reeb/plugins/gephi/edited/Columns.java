package reeb.plugins.gephi.edited;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import reeb.api.data.Column;

/** Makes columns of texts that files tell. */
final class Columns {
    private Columns() {}

    /**
     * Makes a column of numbers where all values are, else of categories.
     *
     * @param values empty where missing
     * @param numeric whether they are meant as numbers
     */
    static Column of(String title, List<String> values, boolean numeric) {
        List<OptionalDouble> numbers = values.stream().map(Columns::number).toList();
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

    /** Reads a number; not-a-number for what is missing, none for what is no number. */
    private static OptionalDouble number(String value) {
        try {
            return OptionalDouble.of(value.isBlank() ? Double.NaN : Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
