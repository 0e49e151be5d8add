package reeb.api.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which name was meant, for messages about names that nothing has. */
public final class Nearest {
    private static final int COLUMNS_SHOWN = 10;

    private Nearest() {}

    /**
     * Ends a message about an unknown name: "; did you mean 'x'?" where one is near, else the known names.
     *
     * @param name what was written
     * @param known what could have been written
     * @param plural what they are called
     * @return the rest of the message, without a full stop
     */
    public static String hint(String name, Collection<String> known, String plural) {
        List<String> near =
                meant(name, known).stream().map(other -> "'" + other + "'").toList();
        if (!near.isEmpty()) {
            return "; did you mean " + String.join(" or ", near) + "?";
        }
        return known.isEmpty()
                ? "; there are no " + plural
                : "; known " + plural + " are "
                        + known.stream().map(Nearest::shown).collect(Collectors.joining(", "));
    }

    /** Puts a name with a comma in quotes, so that it does not look like two. */
    private static String shown(String name) {
        return name.indexOf(',') < 0 ? name : "'" + name + "'";
    }

    /**
     * Says that no column has a name: "there is no column 'x'; did you mean 'y'?" where one is near, else with ten of the
     * columns there are.
     *
     * @param name what was written
     * @param known the names of the columns
     * @return a message without a full stop
     */
    public static String noColumn(String name, Collection<String> known) {
        List<String> shown = known.stream().limit(COLUMNS_SHOWN).toList();
        String more = known.size() > shown.size() ? " and " + (known.size() - shown.size()) + " more" : "";
        boolean near = !meant(name, known).isEmpty();
        return "there is no column '" + name + "'"
                + (near ? hint(name, known, "columns") : hint(name, shown, "columns") + more);
    }

    /**
     * Gives the names that may have been meant: those that are a few slips away.
     *
     * @param name what was written
     * @param known what could have been written
     * @return at most three, the nearest first
     */
    public static List<String> meant(String name, Collection<String> known) {
        return of(name, known, 3).stream().filter(other -> near(name, other)).toList();
    }

    /** Tells few slips for the length of the shorter name; where all letters differ, another was meant. */
    private static boolean near(String name, String other) {
        int slips = distance(name, other);
        return slips == 0
                || (slips < Math.max(name.length(), other.length())
                        && slips <= Math.max(1, Math.min(name.length(), other.length()) / 3));
    }

    /**
     * Gives the names that are nearest, however far.
     *
     * @param name what was written
     * @param known what could have been written
     * @param most how many are given
     * @return the nearest first, those as near as each other by the alphabet
     */
    public static List<String> of(String name, Collection<String> known, int most) {
        return known.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(other -> other))
                .limit(most)
                .toList();
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours, ignoring case and dashes (Damerau 1964). */
    static int distance(String a, String b) {
        String from = plain(a);
        String to = plain(b);
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                costs[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cost(costs, from, to, i, j);
            }
        }
        return costs[from.length()][to.length()];
    }

    private static int cost(int[][] costs, String from, String to, int i, int j) {
        boolean equal = from.charAt(i - 1) == to.charAt(j - 1);
        int cost = Math.min(Math.min(costs[i - 1][j], costs[i][j - 1]) + 1, costs[i - 1][j - 1] + (equal ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return lower.substring(0, Math.min(lower.length(), 100));
    }
}
