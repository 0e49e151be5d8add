package reeb.runtime.parameters;

import java.nio.file.Path;
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
        if (isOfMissingPlugin(catalog, name)) {
            return "there is no " + word + " named '" + name + "', as no plugin that offers parts of '"
                    + name.substring(0, name.indexOf('/') + 1) + "' is installed; " + searched(catalog.folders());
        }
        return "there is no " + word + " named '" + name + "'" + suggestion(name, known) + "'reeb parts' lists all";
    }

    /** Tells whether a name has the prefix of a plugin that offers nothing here, and is no slip in the name of one that does. */
    private static boolean isOfMissingPlugin(Catalog catalog, String name) {
        List<String> known = catalog.parts().stream().map(PartType::name).toList();
        int prefix = name.indexOf('/') + 1;
        return prefix > 1
                && known.stream().noneMatch(other -> other.startsWith(name.substring(0, prefix)))
                && Nearest.meant(name, known).isEmpty();
    }

    private static String searched(List<Path> folders) {
        return folders.isEmpty()
                ? "name the folder with its jar by --plugins"
                : "plugins are looked for in "
                        + String.join(", ", folders.stream().map(Path::toString).toList());
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
