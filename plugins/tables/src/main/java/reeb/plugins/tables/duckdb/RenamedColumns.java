package reeb.plugins.tables.duckdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that DuckDB calls otherwise than their file does, as it tells names apart without regard to the case of letters: such a column
 * gets a number behind its name.
 *
 * @param columns as DuckDB calls them, in their order
 */
record RenamedColumns(List<String> columns) {
    private static final Pattern NUMBERED = Pattern.compile(".*_\\d+", Pattern.DOTALL);

    RenamedColumns {
        columns = List.copyOf(columns);
    }

    /** A column in the file, and how many it has within. */
    record Named(String name, int within) {}

    /** Tells whether some name may be one that DuckDB gave, so that it is worth to look at those of the file. */
    boolean possible() {
        Set<String> lower = new HashSet<>();
        columns.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return columns.stream()
                .filter(name -> NUMBERED.matcher(name).matches())
                .anyMatch(name ->
                        lower.contains(name.substring(0, name.lastIndexOf('_')).toLowerCase(Locale.ROOT)));
    }

    /**
     * Says what was renamed.
     *
     * @param all the columns of the file in whatever order, with all that are within others
     * @return such as {@code 'A' is called 'A_1'}
     */
    List<String> told(List<Named> all) {
        Set<String> old = new HashSet<>();
        List<String> twice = new ArrayList<>();
        top(all).stream().filter(name -> !old.add(name)).forEach(twice::add);
        Set<String> left = new HashSet<>(old);
        columns.forEach(left::remove);
        List<String> told = new ArrayList<>();
        for (String name : columns) {
            if (!old.contains(name)) {
                Optional<String> before = twice.stream()
                        .filter(one -> begins(name, one))
                        .findFirst()
                        .or(() -> left.stream()
                                .filter(one -> begins(name, one))
                                .sorted()
                                .findFirst());
                before.ifPresent(one -> {
                    if (!twice.remove(one)) {
                        left.remove(one);
                    }
                    told.add("'" + one + "' is called '" + name + "'");
                });
            }
        }
        return told;
    }

    private static boolean begins(String name, String stem) {
        return name.toLowerCase(Locale.ROOT).startsWith(stem.toLowerCase(Locale.ROOT) + "_");
    }

    /** Leaves out those that are within others; a first one that has all others within is the table. */
    private static List<String> top(List<Named> all) {
        List<String> names = new ArrayList<>();
        int at = !all.isEmpty() && all.getFirst().within() > 0 ? 1 : 0;
        while (at < all.size()) {
            names.add(all.get(at).name());
            at = after(all, at);
        }
        return names;
    }

    private static int after(List<Named> all, int at) {
        int left = 1;
        int next = at;
        while (left > 0 && next < all.size()) {
            left += all.get(next).within() - 1;
            next++;
        }
        return next;
    }
}
