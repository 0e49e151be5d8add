package reeb.plugins.sources.tables;

import java.util.Locale;
import java.util.Set;
import reeb.api.data.Scale;
import reeb.plugins.sources.files.Numeral;
import reeb.plugins.sources.values.IsoDates;

/** How a cell becomes a number. */
enum Measure {
    /** As it is written. */
    NUMBER(Scale.NUMBER),
    /** As it is written, if it is whole. */
    WHOLE(Scale.WHOLE),
    /** A date as a day. */
    DATE(Scale.DATE),
    /** A date with a time as a second. */
    TIME(Scale.TIME),
    /** Yes as 1 and no as 0. */
    FLAG(Scale.WHOLE);

    private static final Set<String> YES = Set.of("true", "yes", "t", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "f", "n", "0");

    /** In a column of these words alone, they are no names. */
    private static final Set<String> PLAIN_WORDS = Set.of("true", "false", "yes", "no");

    private final Scale scale;

    Measure(Scale scale) {
        this.scale = scale;
    }

    Scale scale() {
        return scale;
    }

    /** Gives the number; not-a-number where the cell is none of this kind. */
    double of(String cell, Notation notation) {
        return switch (this) {
            case NUMBER -> notation.parse(cell);
            case WHOLE -> {
                double value = notation.parse(cell);
                yield value == Math.rint(value) ? value : Double.NaN;
            }
            case DATE -> IsoDates.days(cell);
            case TIME -> IsoDates.seconds(cell);
            case FLAG -> flag(cell);
        };
    }

    /** Tells whether a cell without a number of this kind holds something, rather than that a value is missing. */
    static boolean faulty(String cell, Notation notation) {
        Numeral kind = notation.kind(cell);
        return kind == Numeral.TEXT || kind == Numeral.NUMBER;
    }

    private static double flag(String cell) {
        String word = word(cell);
        return YES.contains(word) ? 1 : NO.contains(word) ? 0 : Double.NaN;
    }

    /** Tells whether a text says yes or no. */
    static boolean isFlag(String cell) {
        return PLAIN_WORDS.contains(word(cell));
    }

    private static String word(String cell) {
        return cell.length() > 9 ? "" : cell.strip().toLowerCase(Locale.ROOT);
    }
}
