package reeb.runtime.text;

import java.util.Locale;

/**
 * Makes characters visible that would steer a terminal or turn the order of what is read: they become the escapes that JSON
 * has for them, such as {@code \\u001b}, so that JSON stays what it is.
 *
 * <p>These are the control characters (C0, delete and C1), the marks, embeddings, overrides and isolates of bidirectional
 * text, and the separators of lines and paragraphs.
 */
public final class Visible {
    private Visible() {}

    /** Makes a text visible that may have several lines: line feeds and tabs stay. */
    public static String lines(String text) {
        return visible(text, true);
    }

    /** Makes a text one visible line, whatever it holds. */
    public static String line(String text) {
        return visible(text, false);
    }

    private static String visible(String text, boolean lines) {
        int first = 0;
        while (first < text.length() && stays(text, first, lines)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char character = text.charAt(i);
            if (stays(text, i, lines)) {
                visible.append(character);
            } else {
                visible.append(escape(character));
            }
        }
        return visible.toString();
    }

    private static boolean stays(String text, int at, boolean lines) {
        char character = text.charAt(at);
        return switch (character) {
            case '\n' -> lines;
            case '\t' -> true;
            case '\r' -> lines && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            case '\u061c', '\u200e', '\u200f', '\u2028', '\u2029' -> false;
            default ->
                !Character.isISOControl(character)
                        && !(character >= '\u202a' && character <= '\u202e')
                        && !(character >= '\u2066' && character <= '\u2069');
        };
    }

    private static String escape(char character) {
        return character == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", (int) character);
    }
}
