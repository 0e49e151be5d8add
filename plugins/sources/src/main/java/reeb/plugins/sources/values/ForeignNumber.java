package reeb.plugins.sources.values;

import java.util.regex.Pattern;

/** Numbers in notations that are not read: decimal commas, separated thousands, percents, amounts of money. */
public final class ForeignNumber {
    private static final String DIGITS = "(?:\\d+(?:[.,]\\d*)?|\\d{1,3}(?:[, '’\u00a0\u202f]\\d{3})+(?:[.,]\\d*)?)";
    private static final Pattern NOTATION =
            Pattern.compile("[$€£¥]?\\s?[+-]?\\s?[$€£¥]?\\s?" + DIGITS + "\\s?[%$€£¥]?");

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
}
