package reeb.toolkit.query;

import java.util.Locale;

/**
 * Patterns as in SQL: {@code %} stands for any text, {@code _} for one character; the case of letters does not matter. After a
 * backslash these signs and the backslash stand for themselves; before anything else it does so itself.
 */
final class Like {
    /** What the signs become that stand for others; no text holds them, as these code units are no characters. */
    private static final char ANY = '\uffff';

    private static final char ONE = '\ufffe';

    private final String pattern;

    Like(String pattern) {
        this.pattern = signs(pattern.toLowerCase(Locale.ROOT));
    }

    private static String signs(String pattern) {
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            if (sign == '\\' && at + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(at + 1)) >= 0) {
                signs.append(pattern.charAt(++at));
            } else {
                signs.append(sign == '%' ? ANY : sign == '_' ? ONE : sign);
            }
        }
        return signs.toString();
    }

    /** Tells whether a whole text matches. Takes O(n m) time at worst. */
    boolean matches(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int at = 0;
        int sign = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (sign < pattern.length() && pattern.charAt(sign) == ANY) {
                star = sign++;
                retry = at;
            } else if (sign < pattern.length() && fits(pattern.charAt(sign), text.charAt(at))) {
                sign++;
                at++;
            } else if (star >= 0) {
                sign = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(sign).chars().allMatch(rest -> rest == ANY);
    }

    private static boolean fits(char sign, char letter) {
        return sign == ONE || sign == letter;
    }
}
