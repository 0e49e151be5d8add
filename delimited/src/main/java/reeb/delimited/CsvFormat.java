package reeb.delimited;

import java.util.Optional;

/**
 * How a table is written as text.
 *
 * @param delimiter what stands between cells
 * @param header whether the first record names the columns
 * @param encoding how bytes stand for characters
 * @param comment what lines that are passed over begin with
 * @param trimmed whether there are blanks between delimiters and quotes, which are passed over
 * @param notation how numbers are written
 */
record CsvFormat(
        char delimiter,
        HeaderLine header,
        Encoding encoding,
        Optional<Character> comment,
        boolean trimmed,
        Notation notation) {
    /** The usual one, with this delimiter, header and encoding. */
    static CsvFormat of(char delimiter, HeaderLine header, Encoding encoding) {
        return new CsvFormat(delimiter, header, encoding, Optional.empty(), false, Notation.PLAIN);
    }

    /** Names the delimiter as parameters do. */
    String delimiterName() {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
