package reeb.plugins.sources.tables;

import java.util.Locale;
import reeb.plugins.sources.files.BoundedLines;
import reeb.plugins.sources.files.Numeral;
import reeb.plugins.sources.values.ForeignNumber;

/** What the cells of one column of a CSV file are, counted in a first pass. */
final class CsvColumn {
    /** So many rows in a row are not numbered by chance. */
    private static final int MANY_ROWS = 20;

    private final String name;
    private final boolean named;
    private long firstNumber = -1;
    private boolean numbering = true;
    private long rows;
    private long others;
    private int texts;
    private int foreign;
    private String text = "";
    private long textLine;
    private String identifier = "";
    private long identifierLine;
    private String rounded = "";
    private long roundedLine;

    /**
     * Begins to count.
     *
     * @param name of the column
     * @param named whether the file gives it that name
     */
    CsvColumn(String name, boolean named) {
        this.name = name;
        this.named = named;
    }

    /** Takes a cell that is no plain number; those that are need no counting. */
    void add(Numeral kind, String cell, long line) {
        switch (kind) {
            case NUMBER -> addIdentifier(cell, line);
            case TEXT -> addText(cell, line);
            case BLANK, MISSING_WORD -> others++;
        }
    }

    /** Follows a column that may number the rows, from 0 or from 1; rows are counted from 0. */
    void follow(String cell, long row) {
        if (numbering) {
            if (row == 0) {
                firstNumber = cell.equals("0") ? 0 : 1;
            }
            numbering = cell.equals(Long.toString(firstNumber + row));
        }
    }

    /** Tells whether the column holds nothing but the numbers of many rows. */
    boolean numbersRows() {
        return numbering && rows >= MANY_ROWS;
    }

    /** Ends the count, after so many rows. */
    void end(long count) {
        rows = count;
    }

    private void addIdentifier(String cell, long line) {
        if (identifier.isEmpty()) {
            identifier = cell;
            identifierLine = line;
        }
        if (rounded.isEmpty() && Numeral.isRounded(cell)) {
            rounded = cell;
            roundedLine = line;
        }
    }

    private long numbers() {
        return rows - others - texts;
    }

    private void addText(String cell, long line) {
        if (texts++ == 0) {
            text = cell;
            textLine = line;
        }
        foreign += ForeignNumber.is(cell) ? 1 : 0;
    }

    String name() {
        return name;
    }

    /** Tells whether this is one of numbers, of which a few may be faulty: a column is text where half of what it holds is. */
    boolean numeric() {
        return numbers() > texts;
    }

    /** Tells whether no cell holds anything but words for a missing value. */
    boolean empty() {
        return numbers() == 0 && texts == 0;
    }

    /** Tells whether this is no column at all but what delimiters at the ends of lines leave. */
    boolean accidental() {
        return empty() && !named;
    }

    /** Tells whether this is a column of texts. */
    boolean textual() {
        return texts > 0 && !numeric();
    }

    /** Tells whether its texts, at least one, all are numbers in a notation that is not read. */
    boolean foreign() {
        return texts > 0 && foreign == texts;
    }

    /** Tells whether every cell that holds something is a number that loses nothing by being one. */
    boolean plainNumbers() {
        return numbers() > 0 && texts == 0 && identifier.isEmpty();
    }

    /** Tells whether some number looks like an identifier. */
    boolean identifying() {
        return !identifier.isEmpty();
    }

    /** Tells whether there are both numbers and texts. */
    boolean mixed() {
        return numbers() > 0 && texts > 0;
    }

    /** Shows the first text and where it is. */
    String firstText() {
        return place(text, textLine);
    }

    /** Shows the first number that looks like an identifier, and where it is. */
    String firstIdentifier() {
        return place(identifier, identifierLine);
    }

    /** Tells whether some whole number has more digits than double precision holds. */
    boolean rounding() {
        return !rounded.isEmpty();
    }

    /** Shows the first whole number that is rounded as a feature, and where it is. */
    String firstRounded() {
        return place(rounded, roundedLine);
    }

    /** Says how many cells are not numbers. */
    String share() {
        return String.format(Locale.ROOT, "%,d of %,d", texts, texts + numbers());
    }

    /** Shows a cell and where it is. */
    String place(String cell, long line) {
        return "line " + line + ", column '" + name + "': '" + BoundedLines.shortened(cell) + "'";
    }
}
