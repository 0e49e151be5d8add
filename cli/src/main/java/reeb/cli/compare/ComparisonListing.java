package reeb.cli.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.cli.listing.Listing;
import reeb.runtime.comparison.Change;
import reeb.runtime.comparison.Comparison;
import reeb.runtime.comparison.Fate;

/** Lists what became of the nodes. */
public final class ComparisonListing {
    private static final int MOST_SHOWN = 40;

    private ComparisonListing() {}

    /** Counts nodes of both graphs by what became of them. */
    public static Listing fates(Comparison comparison) {
        return new Listing(
                List.of("fate", "nodes before", "nodes after"),
                Stream.of(Fate.values())
                        .<List<Object>>map(fate -> {
                            List<Change> changes = comparison.changes().stream()
                                    .filter(change -> change.fate() == fate)
                                    .toList();
                            return List.of(
                                    fate.toString(),
                                    changes.stream()
                                            .mapToInt(change -> change.first().size())
                                            .sum(),
                                    changes.stream()
                                            .mapToInt(change -> change.second().size())
                                            .sum());
                        })
                        .toList());
    }

    /** Lists the first changes, without nodes that stayed, after an empty line; nothing where all stayed. */
    public static String text(Comparison comparison) {
        List<Change> changes = comparison.changes().stream()
                .filter(change -> change.fate() != Fate.STAYED)
                .toList();
        if (changes.isEmpty()) {
            return "";
        }
        Listing shown = new Listing(
                List.of("fate", "before", "after", "shared", "jaccard"),
                changes.stream()
                        .limit(MOST_SHOWN)
                        .<List<Object>>map(change -> List.of(
                                change.fate().toString(),
                                numbers(change.first()),
                                numbers(change.second()),
                                change.shared(),
                                change.jaccard()))
                        .toList());
        int more = changes.size() - MOST_SHOWN;
        return "\n" + shown.text()
                + (more > 0 ? String.format(Locale.ROOT, "and %,d more; --json lists all%n", more) : "");
    }

    static String numbers(List<Integer> nodes) {
        return nodes.isEmpty() ? "-" : nodes.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Lists all changes for programs. */
    public static List<Map<String, Object>> members(Comparison comparison) {
        return comparison.changes().stream().map(ComparisonListing::members).toList();
    }

    private static Map<String, Object> members(Change change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("fate", change.fate().toString());
        members.put("first", change.first());
        members.put("second", change.second());
        members.put("shared", change.shared());
        members.put("jaccard", change.jaccard());
        return members;
    }
}
