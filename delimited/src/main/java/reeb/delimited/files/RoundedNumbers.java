package reeb.delimited.files;

import java.nio.file.Path;
import java.util.Locale;
import reeb.api.Run;

/** Whole numbers of which double precision does not hold every digit: counted, so that they can be told of. */
public final class RoundedNumbers {
    private long count;
    private String first = "";

    /**
     * Takes one.
     *
     * @param place where it is
     * @param number as it is written
     */
    public void add(String place, String number) {
        if (count++ == 0) {
            first = place + ": '" + BoundedLines.shortened(number) + "'";
        }
    }

    /** Warns of them once, if there are any. */
    public void tell(Path file, Run run) {
        if (count > 0) {
            run.warn(String.format(
                    Locale.ROOT,
                    "%s: %,d whole %s rounded, as values are kept in double precision, which holds 15 digits: %s%s",
                    file,
                    count,
                    count == 1 ? "number is" : "numbers are",
                    count == 1 ? "" : "the first is ",
                    first));
        }
    }
}
