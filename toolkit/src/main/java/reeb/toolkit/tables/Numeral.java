package reeb.toolkit.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What the text of a cell is. */
public enum Numeral {
    /** Empty. */
    BLANK,
    /** One of the words for a missing number; a name like another among names. */
    MISSING_WORD,
    /** A decimal number or an infinity. */
    NUMBER,
    /** Anything else. */
    TEXT;

    /** Whole numbers of more digits are not told apart by doubles. */
    private static final int MOST_DIGITS = 15;

    /** Whole numbers of more digits are beyond double precision. */
    private static final int LARGEST_DIGITS = 308;

    /** Whole numbers of no more digits fit into an int. */
    private static final int SHORT = 9;

    /** The minus sign of printed text, as some programs write it in files. */
    private static final char MINUS = '\u2212';

    private static final String SIGNS = "-+" + MINUS;

    private static final Set<String> MISSING_WORDS = Set.of("na", "n/a", "nan", "null", "none");
    private static final Set<String> INFINITE_WORDS =
            Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    /**
     * Tells what a text is. O(length) time.
     *
     * @param text of a cell; spaces around it do not count
     * @return what it is
     */
    public static Numeral of(String text) {
        if (isDecimal(text)) {
            return NUMBER;
        }
        String cell = text.strip();
        if (cell.isEmpty()) {
            return BLANK;
        }
        if (isDecimal(cell)) {
            return NUMBER;
        }
        String word = cell.length() > 9 ? "" : cell.toLowerCase(Locale.ROOT);
        if (MISSING_WORDS.contains(word)) {
            return MISSING_WORD;
        }
        return INFINITE_WORDS.contains(word) ? NUMBER : TEXT;
    }

    /**
     * Reads a number.
     *
     * @param text of a cell
     * @return the number; not-a-number where the cell is none
     */
    public static double parse(String text) {
        int digits = text.length() <= SHORT ? digits(text, 0) : 0;
        if (digits > 0 && digits == text.length()) {
            return Integer.parseInt(text);
        }
        String cell = text.strip();
        if (isDecimal(cell)) {
            return Double.parseDouble(cell.indexOf(MINUS) < 0 ? cell : cell.replace(MINUS, '-'));
        }
        if (of(cell) != NUMBER) {
            return Double.NaN;
        }
        return cell.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /**
     * Tells whether a cell that is a number loses by being read as one: zeros in front of it, or digits.
     *
     * @param number a text that is a number
     * @return whether it does
     */
    public static boolean isIdentifier(String number) {
        if (number.length() <= MOST_DIGITS && (number.length() < 2 || number.charAt(0) > '0')) {
            return false;
        }
        int from = number.isEmpty() ? 0 : sign(number, 0);
        if (number.length() < from + 2) {
            return false;
        }
        boolean zeros = number.charAt(from) == '0' && Character.isDigit(number.charAt(from + 1));
        return (zeros || number.length() > MOST_DIGITS + from) && digits(number, from) == number.length();
    }

    /**
     * Tells whether a text is a whole number of which double precision does not hold every digit.
     *
     * @param text of a cell
     * @return whether it is
     */
    public static boolean isRounded(String text) {
        if (text.length() <= MOST_DIGITS) {
            return false;
        }
        String cell = text.strip();
        int from = sign(cell, 0);
        if (digits(cell, from) < cell.length()) {
            return false;
        }
        while (from < cell.length() && cell.charAt(from) == '0') {
            from++;
        }
        String size = cell.substring(from);
        return size.length() > MOST_DIGITS
                && size.length() <= LARGEST_DIGITS
                && new BigDecimal(size).compareTo(new BigDecimal(Double.parseDouble(size))) != 0;
    }

    private static boolean isDecimal(String cell) {
        int at = sign(cell, 0);
        int whole = digits(cell, at);
        int digits = whole - at;
        at = whole;
        if (at < cell.length() && cell.charAt(at) == '.') {
            int fraction = digits(cell, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits > 0 && at < cell.length() && (cell.charAt(at) | 0x20) == 'e') {
            int from = sign(cell, at + 1);
            at = digits(cell, from);
            digits = at - from;
        }
        return digits > 0 && at == cell.length();
    }

    private static int sign(String cell, int at) {
        return at < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int digits(String cell, int from) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
