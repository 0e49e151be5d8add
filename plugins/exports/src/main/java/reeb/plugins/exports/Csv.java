package reeb.plugins.exports;

/** Values of CSV (RFC 4180). */
final class Csv {
    private Csv() {}

    /** Gives a value as it stands between commas. */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
