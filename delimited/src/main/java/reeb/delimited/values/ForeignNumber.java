package reeb.delimited.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in notations that are not read: decimal commas, separated thousands, percents, amounts of money. */
public final class ForeignNumber {
    private static final String DIGITS =
            "(?:\\d+(?:[.,]\\d*)?|\\d{1,3}(?:[, '’\u00a0\u202f]\\d{3})+(?:[.,]\\d*)?" + "|\\d{1,3}(?:\\.\\d{3})+,\\d*)";
    private static final Pattern NOTATION =
            Pattern.compile("[$€£¥]?\\s?[+-]?\\s?[$€£¥]?\\s?" + DIGITS + "\\s?[%$€£¥]?");

    private static final Pattern SIGN = Pattern.compile("[%$€£¥]");
    private static final Pattern APOSTROPHE = Pattern.compile("\\d['’]\\d");
    private static final Pattern BLANK = Pattern.compile("\\d[ \u00a0\u202f]\\d");
    private static final Pattern COMMAS = Pattern.compile("\\D*\\d{1,3}(?:,\\d{3})+\\D*");

    /** What a number of another notation is no longer than. */
    private static final int LONGEST = 40;

    private ForeignNumber() {}

    /** Tells whether a text that is not a number would be one elsewhere. */
    public static boolean is(String text) {
        String cell = text.strip();
        return !cell.isEmpty()
                && cell.length() <= LONGEST
                && "$€£¥+-0123456789".indexOf(cell.charAt(0)) >= 0
                && NOTATION.matcher(cell).matches();
    }

    /**
     * Says how a number of another notation can be read.
     *
     * @return such as {@code set 'decimal' to comma and 'thousands' to point}; empty where the text is no such number
     */
    public static Optional<String> remedy(String text) {
        String cell = text.strip();
        if (!is(cell)) {
            return Optional.empty();
        }
        if (SIGN.matcher(cell).find()) {
            return Optional.of("remove the sign of percent or currency");
        }
        if (APOSTROPHE.matcher(cell).find()) {
            return Optional.of("set 'thousands' to apostrophe" + decimals(cell));
        }
        if (BLANK.matcher(cell).find()) {
            return Optional.of("set 'thousands' to blank" + decimals(cell));
        }
        return Optional.of(ofMarks(cell, cell.lastIndexOf(','), cell.lastIndexOf('.')));
    }

    private static String decimals(String cell) {
        return cell.indexOf(',') < 0 ? "" : " and 'decimal' to comma";
    }

    private static String ofMarks(String cell, int comma, int point) {
        if (comma >= 0 && point >= 0) {
            return comma > point
                    ? "set 'decimal' to comma and 'thousands' to point"
                    : "set 'decimal' to point and 'thousands' to comma";
        }
        if (comma < 0) {
            return "set 'decimal' to point";
        }
        return COMMAS.matcher(cell).matches()
                ? "set 'thousands' to comma, or 'decimal' to comma where it stands before decimals"
                : "set 'decimal' to comma";
    }
}
