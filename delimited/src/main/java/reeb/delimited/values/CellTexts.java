package reeb.delimited.values;

import java.util.Optional;
import java.util.function.Predicate;
import reeb.delimited.files.BoundedLines;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.TruthWords;

/** Counts the cells of a column that are no numbers as its table writes them, by what else they may be. */
public final class CellTexts {
    private int count;
    private int foreign;
    private int flags;
    private int plain;
    private String foreignText = "";
    private PlacedCell first = PlacedCell.NONE;

    /** Takes a cell that holds something. */
    public void add(String cell, long place) {
        if (count == flags && TruthWords.plain(cell)) {
            flags++;
        }
        if (allPlain() && Numeral.of(cell) == Numeral.NUMBER) {
            plain++;
        }
        count++;
        first = first.or(cell, place);
        if (ForeignNumber.is(cell) && foreign++ == 0) {
            foreignText = cell;
        }
    }

    /** Counts all. */
    public int count() {
        return count;
    }

    /** Counts those that are numbers in another notation. */
    public int foreign() {
        return foreign;
    }

    /** Tells whether there are some and all are numbers in another notation. */
    public boolean allForeign() {
        return count > 0 && foreign == count;
    }

    /** Tells whether there are some and all say yes or no. */
    public boolean allFlags() {
        return count > 0 && flags == count;
    }

    /** Tells whether all are numbers as programs write them. */
    public boolean allPlain() {
        return plain == count;
    }

    /**
     * Says which parameters read them, where some are numbers in another notation.
     *
     * @param spelling of the parameters
     * @param open tells whether such a number may be read by saying more
     * @return a clause that begins with a semicolon; empty where none reads them
     */
    public String remedy(Spelling spelling, Predicate<String> open) {
        return Optional.of(foreignText)
                .filter(open)
                .flatMap(number -> ForeignNumber.remedy(number, spelling))
                .map(remedy -> "; " + remedy + " to read numbers such as '" + BoundedLines.shortened(foreignText) + "'")
                .orElse("");
    }

    /** Gives the first; none where there is none. */
    public PlacedCell first() {
        return first;
    }
}
