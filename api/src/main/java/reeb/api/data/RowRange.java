package reeb.api.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.problem.InputException;

/**
 * Rows by their numbers, one after the other, as a parameter {@code rows}: a workflow gives a range such as {@code "0-999"}, or a whole
 * number for so many of the first rows.
 *
 * @param first the first one, from 0
 * @param last the last one; the largest number there is for all from the first on
 */
public record RowRange(long first, long last) {
    /** Explains the parameter. */
    public static final String ABOUT =
            "Which rows to take: how many of the first ones, or a range from 0 such as \"1000-1999\" or \"1000-\"; if left out, all.";

    /** Every row. */
    public static final RowRange ALL = new RowRange(0, Long.MAX_VALUE);

    /** What a range looks like, as a regular expression. */
    public static final String PATTERN = "^\\s*(\\d{1,9})(?:(-)(\\d{1,9})?)?\\s*$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /**
     * Reads a range.
     *
     * @param text such as {@code 0-999}, {@code 1000-} or, for one row, {@code 7}
     * @return the rows
     * @throws InputException where it is no range, naming the parameter {@code rows}
     */
    public static RowRange of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InputException(
                    "rows: must be a range of rows from 0 such as 0-999, or 1000- for all from there on, or how many of the"
                            + " first rows, but is '" + text + "'");
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

    /**
     * Takes so many of the first rows.
     *
     * @param count at least 1
     * @return the rows
     */
    public static RowRange first(int count) {
        return new RowRange(0, count - 1L);
    }

    /**
     * Tells whether a row is one of these.
     *
     * @param row from 0
     * @return whether it is
     */
    public boolean contains(long row) {
        return row >= first && row <= last;
    }

    /**
     * Tells how many rows have to be read to have these.
     *
     * @return one more than the number of the last row, or as many as there may be
     */
    public int end() {
        return (int) Math.min(last, Integer.MAX_VALUE - 1L) + 1;
    }

    /**
     * Takes these rows of a data set, by the numbers they have in it.
     *
     * @param data its rows up to the last of these, or fewer where there are no more
     * @param source where they come from, as messages name it
     * @return the rows with their numbers; the same data where these are all
     * @throws InputException where it has none of them
     */
    public Dataset of(Dataset data, String source) {
        int rows = data.points().rows();
        if (first == 0 && end() >= rows) {
            return data;
        }
        if (first >= rows) {
            throw new InputException(
                    source + ": has " + rows + " rows, and none of those that 'rows' asks for, " + this);
        }
        return data.pick(
                Rows.of(IntStream.range((int) first, Math.min(end(), rows)).toArray()));
    }

    /**
     * Writes the range as a workflow has it.
     *
     * @return such as {@code 0-999}
     */
    @Override
    public String toString() {
        return first + "-" + (last == Long.MAX_VALUE ? "" : last);
    }
}
