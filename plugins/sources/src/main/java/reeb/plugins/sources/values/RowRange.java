package reeb.plugins.sources.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;

/**
 * Rows of a file by their numbers.
 *
 * @param first the first one, from 0
 * @param last the last one
 */
public record RowRange(long first, long last) {
    /** Every row. */
    public static final RowRange ALL = new RowRange(0, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:(-)(\\d{1,9})?)?");

    /**
     * Reads a range such as {@code 0-999}, {@code 1000-} or {@code 7}.
     *
     * @throws InputException where it is none, naming the parameter {@code rows}
     */
    public static RowRange of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new InputException(
                    "rows: must be a range of rows from 0 such as 0-999, or 1000- for all from there on," + " but is '"
                            + text + "'");
        }
        long first = Long.parseLong(form.group(1));
        long last =
                form.group(2) == null ? first : form.group(3) == null ? Long.MAX_VALUE : Long.parseLong(form.group(3));
        if (last < first) {
            throw new InputException(
                    "rows: the range '" + text + "' ends before it begins; write the smaller number first");
        }
        return new RowRange(first, last);
    }

    /** Tells whether a row is one of these. */
    public boolean contains(long row) {
        return row >= first && row <= last;
    }
}
