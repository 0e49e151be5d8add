package reeb.toolkit.tables;

import java.util.Locale;
import java.util.Set;

/** Words for true and false in tables; the case of letters does not matter. */
public final class TruthWords {
    private static final Set<String> YES = Set.of("true", "yes", "t", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "f", "n", "0");

    /** In a column of these words alone, they are no names. */
    private static final Set<String> PLAIN = Set.of("true", "false", "yes", "no");

    private static final int LONGEST = 9;

    private TruthWords() {}

    /**
     * Reads a truth value.
     *
     * @param cell such as {@code yes}, {@code F} or {@code 1}
     * @return 1 for true and 0 for false; not-a-number where the cell says neither
     */
    public static double value(String cell) {
        String word = word(cell);
        return YES.contains(word) ? 1 : NO.contains(word) ? 0 : Double.NaN;
    }

    /**
     * Tells whether a text says yes or no, and could hardly mean anything else.
     *
     * @param cell of a table
     * @return whether it is one of true, false, yes and no
     */
    public static boolean plain(String cell) {
        return PLAIN.contains(word(cell));
    }

    private static String word(String cell) {
        return cell.length() > LONGEST ? "" : cell.strip().toLowerCase(Locale.ROOT);
    }
}
