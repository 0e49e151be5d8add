package reeb.plugins.sources.tables;

import java.nio.file.Path;
import java.util.Locale;
import reeb.api.Run;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.values.InvalidValues;

/** Cells of features that are not numbers: refused, or counted so that they can be told of. */
final class CsvFaults {
    private final Path file;
    private final InvalidValues policy;
    private String first = "";
    private long count;

    CsvFaults(Path file, InvalidValues policy) {
        this.file = file;
        this.policy = policy;
    }

    /** Takes a cell that is text. */
    void add(CsvColumn column, String cell, long line) {
        if (policy == InvalidValues.FAIL) {
            throw Refusal.of(
                    file,
                    "%s is not a number; set 'invalid' to drop-row, zero or mean to go on without it, or name the"
                            + " columns to take in 'columns' and those to keep as text in 'labels'",
                    column.place(cell, line));
        }
        first = count++ == 0 ? column.place(cell, line) : first;
    }

    /** Tells how many cells there were. */
    void tell(Run run) {
        if (count > 0) {
            run.warn(String.format(
                    Locale.ROOT,
                    "%s: %,d %s not a number and %s as missing: %s%s",
                    file,
                    count,
                    count == 1 ? "value is" : "values are",
                    count == 1 ? "counts" : "count",
                    count == 1 ? "" : "the first is ",
                    first));
        }
    }
}
