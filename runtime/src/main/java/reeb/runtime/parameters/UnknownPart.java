package reeb.runtime.parameters;

import java.util.List;
import java.util.function.Predicate;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;

/** Answers a name that no part has. */
public final class UnknownPart {
    private static final int SUGGESTED = 3;

    private UnknownPart() {}

    /**
     * Says so, with the nearest names of the kinds that would fit.
     *
     * @param word what was looked for, such as {@code lens}
     */
    public static String message(Catalog catalog, String name, String word, Predicate<Kind> fits) {
        List<String> known = catalog.parts().stream()
                .filter(part -> fits.test(part.kind()))
                .map(PartType::name)
                .toList();
        return "there is no " + word + " named '" + name + "'" + suggestion(name, known) + "'reeb parts' lists all";
    }

    private static String suggestion(String name, List<String> known) {
        List<String> near = Nearest.meant(name, known);
        if (!near.isEmpty()) {
            return "; did you mean " + joined(near, " or ") + "? ";
        }
        List<String> nearest = Nearest.of(name, known, SUGGESTED);
        return nearest.isEmpty() ? "; " : "; the nearest are " + joined(nearest, ", ") + "; ";
    }

    private static String joined(List<String> names, String between) {
        return String.join(between, names.stream().map(name -> "'" + name + "'").toList());
    }
}
