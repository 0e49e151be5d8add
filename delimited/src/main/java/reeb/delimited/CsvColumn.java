package reeb.delimited;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeb.api.data.Scale;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.values.CellTexts;
import reeb.delimited.values.NumberForm;
import reeb.delimited.values.NumberForms;
import reeb.delimited.values.Numbering;
import reeb.delimited.values.PlacedCell;
import reeb.delimited.values.Spellings;
import reeb.delimited.values.TextDates;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.Numeral;

/** What the cells of one column of a CSV file are, counted in a first pass. */
final class CsvColumn {
    /** So many rows in a row are not numbered by chance. */
    private static final int MANY_ROWS = 20;

    /** What programs call the rows' names where they give them a name at all. */
    private static final Set<String> ROW_NAMES = Set.of("unnamed: 0", "rownames", "row.names", "row names");

    private final String given;
    private final boolean named;
    private final CsvFiles files;
    private final Notation notation;
    private final @Nullable ColumnType type;
    private final TextDates dates;
    private final NumberForms numerals = new NumberForms();
    private final Numbering numbering = new Numbering();
    private final Spellings spellings = new Spellings();
    private final CellTexts texts = new CellTexts();
    private String name;
    private long rows;
    private long others;

    /**
     * Begins to count.
     *
     * @param name of the column
     * @param named whether the file gives it that name
     * @param files that it goes through
     * @param type what its cells are, where somebody says so
     */
    CsvColumn(String name, boolean named, CsvFiles files, Optional<ColumnType> type) {
        this.name = name;
        this.given = name;
        this.named = named;
        this.files = files;
        this.notation = files.format().notation();
        this.type = type.orElse(null);
        this.dates =
                new TextDates(notation.dates().of(name), files.format().said().strict());
    }

    /** Takes a plain number: what its point tells, and nothing else, since it needs no counting. */
    void addPlain(String cell, long place) {
        spellings.addPlain(cell, place);
        if (cell.indexOf('.') >= 0 && !numerals.has(NumberForm.POINT)) {
            numerals.add(cell, place);
        }
    }

    /** Takes a cell that is no plain number. */
    void add(Numeral kind, String cell, long place) {
        switch (kind) {
            case NUMBER -> {
                numerals.add(cell, place);
                spellings.add(cell, notation.plain(cell), place);
            }
            case TEXT -> {
                numerals.add(cell, place);
                dates.add(cell, place);
                texts.add(cell, place);
                if (texts.allPlain()) {
                    spellings.addPlain(cell, place);
                }
            }
            case BLANK, MISSING_WORD -> others++;
        }
    }

    /** Follows a column that may number the rows, from 0 or from 1; rows are counted from 0. */
    void follow(String cell, long row) {
        numbering.follow(cell, row);
    }

    /** Tells whether the column holds nothing but the numbers of rows, from 0 or from 1. */
    boolean counts() {
        return numbering.holds();
    }

    /** Tells whether the column holds nothing but the numbers of many rows. */
    boolean numbersRows() {
        return numbering.holds() && rows >= MANY_ROWS;
    }

    /** Tells whether the file gives it no name, or one that programs invent for the rows' names. */
    boolean unnamed() {
        return !named || ROW_NAMES.contains(given.toLowerCase(Locale.ROOT));
    }

    /** Tells whether the file gives it the name it has. */
    boolean named() {
        return named;
    }

    /** Ends the count, after so many rows. */
    void end(long count) {
        rows = count;
    }

    /** Calls it otherwise. */
    void rename(String other) {
        name = other;
    }

    private long numbers() {
        return rows - others - texts.count();
    }

    String name() {
        return name;
    }

    /** Says of which type it is to be, as a parameter does. */
    Map<List<String>, String> typed(ColumnType is) {
        return Map.of(List.of("types", name), is.parameter());
    }

    /** Gives the type that somebody gave it. */
    Optional<ColumnType> type() {
        return Optional.ofNullable(type);
    }

    /** Tells how its cells become numbers, where they do. */
    Measure measure() {
        if (type == ColumnType.DATE || (type == null && dated())) {
            return dates.timed() ? Measure.TIME : Measure.DATE;
        }
        if (type == ColumnType.BOOLEAN || (type == null && flagged())) {
            return Measure.FLAG;
        }
        return type == ColumnType.WHOLE ? Measure.WHOLE : Measure.NUMBER;
    }

    /** Tells whether every cell that holds something is a date. */
    private boolean dated() {
        return texts.count() > 0 && numbers() == 0 && dates.alike();
    }

    /** Tells how its dates are written, where it has some. */
    DateForm dateForm() {
        return dates.form();
    }

    /** Lists the patterns of dates that fit its texts where it can't be told which is meant. */
    List<String> dateDoubts() {
        return texts.count() > 0 && numbers() == 0 ? dates.doubts() : List.of();
    }

    /** Tells whether every cell that holds something says yes or no. */
    private boolean flagged() {
        return texts.allFlags() && numbers() == 0;
    }

    /** Tells whether this is one of numbers, of which a few may be faulty: a column is text where half of what it holds is. */
    private boolean numeric() {
        return numbers() > texts.count();
    }

    /** Tells whether this is no column at all but what delimiters at the ends of lines leave. */
    boolean accidental() {
        return numbers() == 0 && texts.count() == 0 && !named && type == null;
    }

    /** Tells whether its cells are texts, dates among them, unless somebody says otherwise. */
    boolean textual() {
        return type == null ? texts.count() > 0 && !numeric() : !type.measures();
    }

    /** Tells whether it cannot be a feature: its cells are neither numbers nor dates nor yes and no. */
    boolean unmeasured() {
        return type == null
                ? textual() && !dated() && !flagged()
                : type == ColumnType.TEXT || type == ColumnType.CATEGORY;
    }

    /** Tells whether its cells are dates. */
    boolean moments() {
        return type == ColumnType.DATE || (type == null && dated());
    }

    /** Tells whether its texts, at least one, all are numbers in a notation that is not read. */
    boolean foreign() {
        return type == null && texts.allForeign() && !dated() && !versions();
    }

    /** Tells whether its points stand in versions, such as 1.9 and 1.10, rather than before decimals. */
    boolean versions() {
        return type == null && texts.allPlain() && !spellings.doubtful().none();
    }

    /** Tells whether every cell that holds something is a number that loses nothing by being one. */
    boolean plainNumbers() {
        return numbers() > 0 && texts.count() == 0 && spellings.identifier().none();
    }

    /** Tells whether some number looks like an identifier, and nobody says what it is. */
    boolean identifying() {
        return !spellings.identifier().none() && type == null;
    }

    /** Tells whether there are both numbers, of whatever notation, and texts, and nobody says what they are. */
    boolean mixed() {
        return (numbers() > 0 || 2 * texts.foreign() >= texts.count())
                && texts.count() > 0
                && type == null
                && !dated()
                && !versions();
    }

    /** Says which text is not written as the dates are that most of the texts are; empty where nobody would miss dates. */
    Optional<String> oddDate() {
        return type == null && numbers() == 0 && !dated() && dates.doubts().isEmpty()
                ? dates.odd().map(odd -> place(odd.text(), odd.place()) + " " + odd.problem(files::line))
                : Optional.empty();
    }

    /** Gives what is known of its texts as dates. */
    TextDates dates() {
        return dates;
    }

    /** Says which number may be a version or a code instead; empty where none does, or somebody says what the column is. */
    Optional<String> doubtful() {
        PlacedCell cell = spellings.doubtful();
        return type != null || cell.none() || !plainNumbers()
                ? Optional.empty()
                : Optional.of(place(cell) + " as a number is " + Scale.NUMBER.text(notation.parse(cell.text())));
    }

    /** Shows the first text and where it is. */
    String firstText() {
        return place(texts.first());
    }

    /** Says which parameter reads its texts, where they may be dates or numbers in a notation that is not; else nothing. */
    String remedy() {
        List<String> doubts = dateDoubts();
        if (!doubts.isEmpty()) {
            return "; set 'dates' to " + String.join(" or ", doubts) + " if it is a date";
        }
        return texts.remedy(files.format().spelling(), files.format().said()::leavesOpen);
    }

    /** Shows the first number that looks like an identifier, and where it is. */
    String firstIdentifier() {
        return place(spellings.identifier());
    }

    /** Tells whether some whole number has more digits than double precision holds. */
    boolean rounding() {
        return !spellings.rounded().none();
    }

    /** Shows the first whole number that is rounded as a feature, and where it is. */
    String firstRounded() {
        return place(spellings.rounded());
    }

    /** Says how many cells are not numbers. */
    String share() {
        return String.format(Locale.ROOT, "%,d of %,d", texts.count(), texts.count() + numbers());
    }

    /** Gives the forms of its numbers; none where most of what it holds are no numbers in any notation. */
    Optional<NumberForms> numerals() {
        boolean numbers = type == null ? 2 * numerals.others() <= rows - others : type.measures();
        return numbers ? Optional.of(numerals) : Optional.empty();
    }

    private String place(PlacedCell cell) {
        return place(cell.text(), cell.place());
    }

    /** Shows a cell and where it is. */
    String place(String cell, long place) {
        return files.line(place) + ", column '" + name + "': '" + BoundedLines.shortened(cell) + "'";
    }
}
