package reeb.delimited;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text with a mark in a line of its own after its end.
 *
 * <p>A parser of records takes the mark for the last record, unless a quote is open there: then the mark is the end of the last
 * cell. A parser says nothing of such a quote.
 */
final class EndMark extends FilterReader {
    /** Code points that are no characters. */
    private static final String MARK = "\uffff\ufffe\uffff";

    private char last = '\n';
    private String left = "";
    private boolean ended;

    EndMark(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = ended ? -1 : in.read(into, offset, length);
        if (count > 0) {
            last = into[offset + count - 1];
        }
        if (count >= 0) {
            return count;
        }
        if (!ended) {
            ended = true;
            left = last == '\n' || last == '\r' ? MARK : "\n" + MARK;
        }
        int some = Math.min(length, left.length());
        left.getChars(0, some, into, offset);
        left = left.substring(some);
        return some == 0 && length > 0 ? -1 : some;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** Tells whether a record ends with the mark, as the last one does. */
    boolean ends(CsvRecord cells) {
        return ended && cells.getField(cells.getFieldCount() - 1).endsWith(MARK);
    }

    /** Tells whether the mark is a record of its own, as it is where every quote is closed. */
    static boolean alone(CsvRecord cells) {
        return cells.getFieldCount() == 1 && cells.getField(0).equals(MARK);
    }
}
