package reeb.plugins.exports;

/** Text for formats that have a line for each node and no way to write what would end it. */
final class OneLine {
    private OneLine() {}

    /** Makes a blank of each line end and tab, and U+FFFD of other controls and of halves of surrogate pairs. */
    static String of(String text) {
        return text.codePoints()
                .map(OneLine::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Puts text between double quotes for a format that can't have any within: they become single ones. A blank comes after a backslash
     * at the end, which some readers take for an escape of the quote.
     */
    static String quoted(String text) {
        String line = of(text).replace('"', '\'');
        return '"' + line + (line.endsWith("\\") ? " \"" : "\"");
    }

    /** Puts text between double quotes for a format in which a backslash goes before quotes and backslashes. */
    static String escaped(String text) {
        return '"' + of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int shown(int code) {
        if (code == '\n' || code == '\r' || code == '\t' || code == 0x85 || code == 0x2028 || code == 0x2029) {
            return ' ';
        }
        boolean control = code < ' ' || (code >= 0x7f && code <= 0x9f);
        boolean surrogate = code >= 0xd800 && code <= 0xdfff;
        return control || surrogate || code == 0xfffe || code == 0xffff ? 0xfffd : code;
    }
}
