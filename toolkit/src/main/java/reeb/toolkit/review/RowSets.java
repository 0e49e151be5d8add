package reeb.toolkit.review;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Sets of ascending row numbers: as texts such as {@code 5 7-12 40}, and as hashes. */
public final class RowSets {
    /** So much of a text is shown in a message. */
    private static final int SHOWN = 40;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private RowSets() {}

    /**
     * Reads a set: numbers and ranges of numbers, ascending, with a blank between them. O(length + rows).
     *
     * @param text empty for no rows
     * @param most how many rows there may be, so that a short text does not take all memory
     * @return the numbers
     * @throws InputException where the text is written otherwise, or names more rows
     */
    public static Rows read(String text, int most) {
        if (text.isEmpty()) {
            return Rows.of();
        }
        String[] parts = text.split(" ", -1);
        long count = 0;
        long before = -1;
        for (String part : parts) {
            long first = first(part, text);
            long last = last(part, text);
            if (first <= before || last < first) {
                throw malformed(text);
            }
            count += last - first + 1;
            before = last;
        }
        if (count > most) {
            throw new InputException(String.format(Locale.ROOT, "names %,d rows, but there are %,d", count, most));
        }
        int[] rows = new int[(int) count];
        int at = 0;
        for (String part : parts) {
            for (long row = first(part, text); row <= last(part, text); row++) {
                rows[at++] = (int) row;
            }
        }
        return Rows.of(rows);
    }

    private static long first(String part, String text) {
        int dash = part.indexOf('-');
        return number(dash < 0 ? part : part.substring(0, dash), text);
    }

    private static long last(String part, String text) {
        return number(part.substring(part.indexOf('-') + 1), text);
    }

    private static long number(String digits, String text) {
        boolean whole = !digits.isEmpty()
                && digits.length() <= 10
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        long number = whole ? Long.parseLong(digits) : Long.MAX_VALUE;
        if (number > Integer.MAX_VALUE) {
            throw malformed(text);
        }
        return number;
    }

    private static InputException malformed(String text) {
        return new InputException("rows are written as ascending numbers and ranges up to " + Integer.MAX_VALUE
                + ", such as \"5 7-12 40\", not as \""
                + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "\"");
    }

    /**
     * Writes a set, each run of numbers as one range.
     *
     * @param rows ascending numbers
     * @return the text, which {@link #read} reads
     */
    public static String write(Rows rows) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < rows.size(); at++) {
            int first = rows.at(at);
            while (at + 1 < rows.size() && rows.at(at + 1) == rows.at(at) + 1) {
                at++;
            }
            text.append(text.isEmpty() ? "" : " ").append(first);
            if (rows.at(at) > first) {
                text.append('-').append(rows.at(at));
            }
        }
        return text.toString();
    }

    /**
     * Hashes a set: FNV-1a of 64 bits (Fowler, Noll and Vo) over the numbers, each as four bytes, the lowest first.
     *
     * @param rows ascending numbers
     * @return 16 hex digits in lower case
     */
    public static String hash(Rows rows) {
        long hash = FNV_OFFSET;
        for (int at = 0; at < rows.size(); at++) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                hash = (hash ^ (rows.at(at) >>> shift & 0xff)) * FNV_PRIME;
            }
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /** Gives the rows that are in either set. */
    static Rows union(Rows one, Rows other) {
        int[] both = new int[one.size() + other.size()];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            long a = i < one.size() ? one.at(i) : Long.MAX_VALUE;
            long b = j < other.size() ? other.at(j) : Long.MAX_VALUE;
            both[count++] = (int) Math.min(a, b);
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return Rows.of(Arrays.copyOf(both, count));
    }

    /** Gives the rows of a set that are in another, or those that are not. */
    static Rows filter(Rows set, Rows other, boolean inOther) {
        int[] kept = new int[set.size()];
        int count = 0;
        int j = 0;
        for (int i = 0; i < kept.length; i++) {
            while (j < other.size() && other.at(j) < set.at(i)) {
                j++;
            }
            if ((j < other.size() && other.at(j) == set.at(i)) == inOther) {
                kept[count++] = set.at(i);
            }
        }
        return Rows.of(Arrays.copyOf(kept, count));
    }
}
