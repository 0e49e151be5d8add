package reeb.delimited.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in notations that are not read: decimal commas, separated thousands, percents, amounts of money. */
public final class ForeignNumber {
    private static final String DIGITS =
            "(?:\\d+(?:[.,]\\d*)?|\\d{1,3}(?:[, '’\u00a0\u202f]\\d{3})+(?:[.,]\\d*)?" + "|\\d{1,3}(?:\\.\\d{3})+,\\d*)";
    private static final String CURRENCY = "(?:[$€£¥₹]|EUR|USD|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|INR|CNY)";

    private static final Pattern NOTATION = Pattern.compile(CURRENCY + "?\\s?[+-]?\\s?" + CURRENCY + "?\\s?" + DIGITS
            + "\\s?(?:%|" + CURRENCY + ")?|\\(" + CURRENCY + "?\\s?" + DIGITS + "\\)");

    private static final Pattern SIGN = Pattern.compile("%|" + CURRENCY);
    private static final Pattern APOSTROPHE = Pattern.compile("\\d['’]\\d");
    private static final Pattern BLANK = Pattern.compile("\\d[ \u00a0\u202f]\\d");
    private static final Pattern COMMAS = Pattern.compile("\\D*\\d{1,3}(?:,\\d{3})+\\D*");

    private static final String DECIMAL = "decimal";
    private static final String THOUSANDS = "thousands";

    private static final String SIGNS = "$€£¥₹+-(0123456789";

    /** Letters of a currency's code. */
    private static final int CODE = 3;

    /** What a number of another notation is no longer than. */
    private static final int LONGEST = 40;

    private ForeignNumber() {}

    /** Tells whether a text that is not a number would be one elsewhere. */
    public static boolean is(String text) {
        String cell = text.strip();
        return !cell.isEmpty()
                && cell.length() <= LONGEST
                && (SIGNS.indexOf(cell.charAt(0)) >= 0 || named(cell))
                && NOTATION.matcher(cell).matches();
    }

    /** Tells whether three capital letters come first, which may name a currency. */
    private static boolean named(String cell) {
        return cell.length() > CODE && cell.chars().limit(CODE).allMatch(sign -> sign >= 'A' && sign <= 'Z');
    }

    /**
     * Says how a number of another notation can be read.
     *
     * @param spelling of the parameters
     * @return such as {@code set 'decimal' to comma and 'thousands' to point}; empty where the text is no such number
     */
    public static Optional<String> remedy(String text, Spelling spelling) {
        String cell = text.strip();
        if (!is(cell)) {
            return Optional.empty();
        }
        if (cell.startsWith("(")) {
            return Optional.of("write a minus sign instead of parentheses");
        }
        if (SIGN.matcher(cell).find()) {
            return Optional.of("remove the sign of percent or currency");
        }
        if (APOSTROPHE.matcher(cell).find()) {
            return Optional.of("set " + spelling.of(THOUSANDS) + " to apostrophe" + decimals(cell, spelling));
        }
        if (BLANK.matcher(cell).find()) {
            return Optional.of("set " + spelling.of(THOUSANDS) + " to blank" + decimals(cell, spelling));
        }
        return Optional.of(ofMarks(cell, spelling.of(DECIMAL), spelling.of(THOUSANDS)));
    }

    private static String decimals(String cell, Spelling spelling) {
        return cell.indexOf(',') < 0 ? "" : " and " + spelling.of(DECIMAL) + " to comma";
    }

    private static String ofMarks(String cell, String decimal, String thousands) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point
                    ? "set " + decimal + " to comma and " + thousands + " to point"
                    : "set " + decimal + " to point and " + thousands + " to comma";
        }
        if (comma < 0) {
            return "set " + decimal + " to point";
        }
        return COMMAS.matcher(cell).matches()
                ? "set " + thousands + " to comma, or " + decimal + " to comma where it stands before decimals"
                : "set " + decimal + " to comma";
    }
}
