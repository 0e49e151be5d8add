package reeb.delimited.values;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number tells of the marks before decimals and between groups of digits, by those that stand in it. */
public enum NumberForm {
    /** Commas between groups, also with a decimal point behind: 1,234,567 and 1,226.00. */
    COMMA_GROUPS("[1-9]\\d{0,2}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})"),
    /** Points between groups, also with a decimal comma behind: 1.234.567 and 1.226,00. */
    POINT_GROUPS("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})"),
    /** Apostrophes between groups, whatever is behind: 1'226.50. */
    APOSTROPHE_GROUPS("[1-9]\\d{0,2}(?:['’]\\d{3})+(?:[.,]\\d+)?"),
    /** A comma with a group of digits behind, or with decimals: 42,743. */
    COMMA_OR_GROUP("[1-9]\\d{0,2},\\d{3}"),
    /** A point with a group of digits behind, or with decimals: 42.743. */
    POINT_OR_GROUP("[1-9]\\d{0,2}\\.\\d{3}"),
    /** A comma before decimals, which cannot be a group: 18,4 and 0,125. */
    COMMA("\\d*,\\d+(?:[eE][+-]?\\d+)?"),
    /** A point before decimals, which cannot be a group: 18.4 and 0.125. */
    POINT("\\d*\\.\\d+(?:[eE][+-]?\\d+)?"),
    /** Digits alone. */
    WHOLE("\\d+");

    private static final NumberForm[] ALL = values();

    private static final String MARKS = ",.'’";

    /** What a number is no longer than. */
    private static final int LONGEST = 40;

    private final Pattern pattern;

    NumberForm(String pattern) {
        this.pattern = Pattern.compile("[+-]?" + pattern);
    }

    /** Finds the form of a text; empty where it is none of a number. O(length). */
    public static Optional<NumberForm> of(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Optional.empty();
        }
        if (cell.chars().noneMatch(sign -> MARKS.indexOf(sign) >= 0)) {
            return Optional.of(WHOLE).filter(form -> form.pattern.matcher(cell).matches());
        }
        return Arrays.stream(ALL)
                .filter(form -> form.pattern.matcher(cell).matches())
                .findFirst();
    }
}
