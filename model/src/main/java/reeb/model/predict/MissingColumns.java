package reeb.model.predict;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.api.problem.Nearest;

/** Says which columns rows lack that a model takes, all at once. */
public final class MissingColumns {
    /** So many columns are named. */
    private static final int SHOWN = 20;

    private MissingColumns() {}

    /**
     * Compares names. O(taken + given), where some are missing times as many.
     *
     * @param taken what the model takes
     * @param given what the rows have
     * @return such as {@code lacks 'b' (there is 'bb'), 'c'; the model takes 'a', 'b', 'c'}; empty where nothing is missing
     */
    public static Optional<String> of(List<String> taken, Collection<String> given) {
        Set<String> there = new HashSet<>(given);
        List<String> missing =
                taken.stream().filter(name -> !there.contains(name)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Set<String> needed = new HashSet<>(taken);
        List<String> others =
                given.stream().filter(name -> !needed.contains(name)).toList();
        String lacks = missing.stream()
                .limit(SHOWN)
                .map(name -> "'" + name + "'" + meant(name, others))
                .collect(Collectors.joining(", "));
        return Optional.of("lacks " + lacks + more(missing) + "; the model takes "
                + taken.stream().limit(SHOWN).map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + more(taken));
    }

    private static String meant(String name, List<String> others) {
        return Nearest.meant(name, others).stream()
                .findFirst()
                .map(near -> " (there is '" + near + "': did you mean that?)")
                .orElse("");
    }

    private static String more(List<String> names) {
        return names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    }
}
