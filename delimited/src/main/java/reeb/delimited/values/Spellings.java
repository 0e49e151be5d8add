package reeb.delimited.values;

import java.util.HashMap;
import java.util.Map;
import reeb.toolkit.tables.Numeral;

/**
 * Follows how the numbers of a column are written, to find those that lose by being read as numbers: identifiers with zeros in front or
 * more than 15 digits, versions such as 1.10, which as a number is 1.1, and codes such as 10E4, which is 100000.
 *
 * <p>A column may be one of versions where its numbers with a point have at most two digits before it and three behind, not all the same
 * number of them, and one has a zero at the end; one of codes where all that are more than digits are digits, an E without a sign, and
 * digits. More than a hundred different numbers of these kinds are neither.
 */
public final class Spellings {
    private static final int MOST = 100;
    private static final int MOST_BEFORE = 2;
    private static final int MOST_BEHIND = 3;

    private final Map<Double, String> known = new HashMap<>();
    private boolean versions = true;
    private boolean codes = true;
    private int fewest = Integer.MAX_VALUE;
    private int most;
    private PlacedCell identifier = PlacedCell.NONE;
    private PlacedCell rounded = PlacedCell.NONE;
    private PlacedCell zero = PlacedCell.NONE;
    private PlacedCell code = PlacedCell.NONE;
    private PlacedCell merged = PlacedCell.NONE;

    /**
     * Takes a number. O(length).
     *
     * @param cell as it is written
     * @param number the same with a point before decimals and nothing between groups of digits
     * @param place where it is
     */
    public void add(String cell, String number, long place) {
        if (Numeral.isIdentifier(number)) {
            identifier = identifier.or(cell, place);
            rounded = rounded.none() && Numeral.isRounded(number) ? new PlacedCell(cell, place) : rounded;
        }
        addPlain(number, place);
    }

    /** Takes a number that is no identifier and is written with a point before decimals, if with any. O(length). */
    public void addPlain(String number, long place) {
        if (!versions && !codes) {
            return;
        }
        int mark = mark(number);
        if (mark < 0) {
            return;
        }
        String text = number.strip();
        mark = mark(text);
        if (text.charAt(mark) == '.') {
            codes = false;
            followVersion(text, mark, place);
        } else {
            versions = false;
            codes = codes && digits(text, 0, mark) && digits(text, mark + 1, text.length());
            code = code.or(text, place);
        }
        if (versions || codes) {
            compare(text, place);
        }
    }

    /** Finds the first sign that is no digit of a whole number: a point or an E. */
    private static int mark(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '.' || sign == 'e' || sign == 'E') {
                return at;
            }
        }
        return -1;
    }

    private void followVersion(String text, int point, long place) {
        int behind = text.length() - point - 1;
        versions = versions
                && point <= MOST_BEFORE
                && behind > 0
                && behind <= MOST_BEHIND
                && digits(text, 0, point)
                && digits(text, point + 1, text.length());
        fewest = Math.min(fewest, behind);
        most = Math.max(most, behind);
        if (behind > 1 && text.endsWith("0")) {
            zero = zero.or(text, place);
        }
    }

    private static boolean digits(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return end > from;
    }

    /** Notes the first number that was written otherwise before. */
    private void compare(String text, long place) {
        String before = known.putIfAbsent(Double.valueOf(text), text);
        if (before != null && !before.equals(text)) {
            merged = merged.or(text, place);
        }
        if (known.size() > MOST) {
            versions = false;
            codes = false;
            known.clear();
        }
    }

    /** Gives the first version or code; none where there is none. */
    public PlacedCell doubtful() {
        if (codes && !code.none()) {
            return code;
        }
        return versions && fewest < most ? zero : PlacedCell.NONE;
    }

    /** Gives the first identifier, or else the first version or code that is the same number as another; none where there is none. */
    public PlacedCell identifier() {
        return identifier.none() && !doubtful().none() ? merged : identifier;
    }

    /** Gives the first whole number of more digits than double precision holds; none where there is none. */
    public PlacedCell rounded() {
        return rounded;
    }
}
