package reeb.toolkit.query;

import java.util.Locale;

/** Patterns as in SQL: {@code %} stands for any text, {@code _} for one character; the case of letters does not matter. */
final class Like {
    private final String pattern;

    Like(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** Tells whether a whole text matches. Takes O(n m) time at worst. */
    boolean matches(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int at = 0;
        int sign = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (sign < pattern.length() && pattern.charAt(sign) == '%') {
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
        return pattern.substring(sign).chars().allMatch(rest -> rest == '%');
    }

    private static boolean fits(char sign, char letter) {
        return sign == '_' || sign == letter;
    }
}
