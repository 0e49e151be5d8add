package reeb.delimited;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reeb.api.Run;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.values.ForeignNumber;
import reeb.delimited.values.NumberForm;
import reeb.toolkit.tables.DateTally;
import reeb.toolkit.tables.InvalidValues;
import reeb.toolkit.tables.Refusal;

/** Cells that are none of what their columns hold: noted, so that they can be told of. */
final class CsvFaults {
    /** So many cells are shown as they are. */
    private static final int MOST_NOTED = 1000;

    private final CsvFiles files;
    private final InvalidValues policy;
    private final Map<Place, String> noted = new HashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private String first = "";
    private Optional<String> remedy = Optional.empty();
    private long count;
    private int inFirstRow;

    private record Place(int row, int feature) {}

    private record Kept(String first, long count) {}

    CsvFaults(CsvFiles files, InvalidValues policy) {
        this.files = files;
        this.policy = policy;
    }

    /** Takes a feature's cell that is no number. */
    void add(int row, int feature, CsvColumn column, String cell, long place) {
        if (files.format().said().strict()) {
            requireAlike(column, cell, place);
        }
        if (row == 0) {
            inFirstRow++;
        }
        if (count++ == 0) {
            first = column.place(cell, place);
            remedy = ForeignNumber.remedy(cell, files.format().spelling());
        }
        if (noted.size() < MOST_NOTED) {
            noted.put(new Place(row, feature), BoundedLines.shortened(cell.strip()));
        }
    }

    /** Refuses a number or a date in a form other than that of the column. */
    private void requireAlike(CsvColumn column, String cell, long place) {
        Measure measure = column.measure();
        if (measure.moment() && DateTally.dated(cell)) {
            throw Refusal.of(
                    files.path(),
                    "%s is a date, but must be written as %s, such as %s; write it so, or leave the row out",
                    column.place(cell, place),
                    column.dateForm().pattern(),
                    column.dateForm().example());
        }
        boolean number = NumberForm.of(cell).isPresent() || ForeignNumber.is(cell);
        if (measure.number() && number && Double.isNaN(files.format().notation().parse(cell))) {
            throw Refusal.of(
                    files.path(),
                    "%s is a number, but must be written as %s; write it so, or leave the row out",
                    column.place(cell, place),
                    files.format().notation().example());
        }
    }

    /** Takes a cell of a kept column that is none of what somebody says that the column holds. */
    void addKept(CsvColumn column, String cell, long place) {
        kept.merge(
                column.name(),
                new Kept(column.place(cell, place), 1),
                (before, _) -> new Kept(before.first(), before.count() + 1));
    }

    /** Says which parameter reads the first feature's cell that is no number, where it is one in another notation. */
    Optional<String> remedy() {
        return remedy;
    }

    /** Gives the text of a feature's cell that is no number, where it is known. */
    Optional<String> text(int row, int feature) {
        return Optional.ofNullable(noted.get(new Place(row, feature)));
    }

    /** Tells where the first row has no number at all, as a second line of names or one of units has not. */
    void tellFirstRow(int features, Run run) {
        if (features > 1 && inFirstRow == features) {
            run.propose(
                    files.name() + ": the first row (" + first
                            + ") has no number in any column of numbers; if it names units or columns, remove it, or"
                            + " leave it out by 'rows'",
                    Map.of(List.of("rows"), "1-"));
        }
    }

    /**
     * Tells how many cells there were; those of features only where they may not end the reading.
     *
     * @param fewer whether rows have been left out since, and maybe such cells with them
     */
    void tell(Run run, boolean fewer) {
        if (policy != InvalidValues.FAIL || fewer) {
            tell(first + remedy.map("; "::concat).orElse(""), count, "not a number", run);
        }
        kept.values().forEach(cells -> tell(cells.first(), cells.count(), "not of its column's type", run));
    }

    private void tell(String place, long cells, String what, Run run) {
        if (cells > 0) {
            run.warn(String.format(
                    Locale.ROOT,
                    "%s: %,d %s %s and %s as missing: %s%s",
                    files.name(),
                    cells,
                    cells == 1 ? "value is" : "values are",
                    what,
                    cells == 1 ? "counts" : "count",
                    cells == 1 ? "" : "the first is ",
                    place));
        }
    }
}
