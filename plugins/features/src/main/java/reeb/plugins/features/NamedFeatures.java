package reeb.plugins.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;

/** Features that a parameter {@code columns} names: by their names, or as {@code feature 1}, {@code feature 2} and so on. */
final class NamedFeatures {
    private static final String NUMBERED = "feature ";

    private NamedFeatures() {}

    /** Copies names; refuses none at all and one that stands twice. */
    static List<String> distinct(List<String> names) {
        if (names.isEmpty()) {
            throw new InputException("columns: is empty; name at least one column");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new InputException("columns: names a column twice; name each once");
        }
        return List.copyOf(names);
    }

    /** Names every feature: as the rows have it, else by its number from 1. */
    static List<String> of(Dataset data) {
        return data.features().isEmpty()
                ? IntStream.rangeClosed(1, data.points().columns())
                        .mapToObj(i -> NUMBERED + i)
                        .toList()
                : data.features();
    }

    /**
     * Finds features.
     *
     * @return their columns in the order of the names
     * @throws InputException where there is none of a name
     */
    static int[] columns(Dataset data, List<String> names) {
        List<String> known = of(data);
        return names.stream().mapToInt(name -> column(data, known, name)).toArray();
    }

    private static int column(Dataset data, List<String> known, String name) {
        int named = known.indexOf(name);
        if (named >= 0) {
            return named;
        }
        int numbered =
                name.matches(NUMBERED + "[1-9]\\d{0,8}") ? Integer.parseInt(name.substring(NUMBERED.length())) : 0;
        if (numbered == 0 || numbered > data.points().columns()) {
            throw new InputException("columns: " + Nearest.noColumn(name, known));
        }
        return numbered - 1;
    }

    /** Marks features; all where none are named. */
    static boolean[] chosen(Dataset data, Optional<List<String>> names) {
        boolean[] chosen = new boolean[data.points().columns()];
        IntStream columns = names.map(given -> IntStream.of(columns(data, given)))
                .orElseGet(() -> IntStream.range(0, chosen.length));
        columns.forEach(column -> chosen[column] = true);
        return chosen;
    }

    /** Names every feature anew, with a word in front of those that were chosen. */
    static List<String> prefixed(String word, Dataset data, Optional<List<String>> names) {
        boolean[] chosen = chosen(data, names);
        List<String> known = of(data);
        List<String> prefixed = new ArrayList<>();
        for (int column = 0; column < chosen.length; column++) {
            prefixed.add((chosen[column] ? word + " " : "") + known.get(column));
        }
        return prefixed;
    }
}
