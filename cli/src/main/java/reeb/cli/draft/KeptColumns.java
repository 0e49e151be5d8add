package reeb.cli.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.toolkit.tables.FilledValues;

/**
 * The columns of a table that are kept beside the features.
 *
 * @param kinds their names by what they hold, such as {@code dates}
 */
record KeptColumns(Map<String, List<String>> kinds) {
    /** More names than these are counted. */
    private static final int MOST_NAMES = 20;

    KeptColumns {
        kinds = new LinkedHashMap<>(kinds);
    }

    /** Sorts the columns that are no features. */
    static KeptColumns of(Dataset data) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        data.table().columns().stream()
                .filter(column -> !data.features().contains(column.name())
                        && !column.name().equals(FilledValues.COLUMN))
                .forEach(column -> kinds.computeIfAbsent(kind(column), _ -> new ArrayList<>())
                        .add(column.name()));
        return new KeptColumns(kinds);
    }

    private static String kind(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> numbers.scale().moment() ? "dates" : "numbers";
            case Column.Categories _ -> "categories";
            case Column.Texts _ -> "texts";
        };
    }

    /** Lists all names. */
    List<String> names() {
        return kinds.values().stream().flatMap(List::stream).toList();
    }

    /** Lists the columns of each kind, but for some, in a text such as {@code dates 'since', 'until'}. */
    List<String> shown(List<String> without) {
        List<String> shown = new ArrayList<>();
        kinds.forEach((kind, names) -> {
            List<String> others =
                    names.stream().filter(name -> !without.contains(name)).toList();
            if (!others.isEmpty()) {
                String some = others.stream()
                        .limit(MOST_NAMES)
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(", "));
                shown.add(kind + " " + some
                        + (others.size() > MOST_NAMES ? " and " + (others.size() - MOST_NAMES) + " more" : ""));
            }
        });
        return shown;
    }
}
