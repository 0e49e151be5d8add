package reeb.delimited.values;

import java.util.List;
import java.util.Optional;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateGuess;
import reeb.toolkit.tables.DateTally;
import reeb.toolkit.tables.Offsets;
import reeb.toolkit.tables.ShortYears;

/** Follows the texts of a column to find out whether they are dates, and how these are written. */
public final class TextDates {
    private static final int ODD_SHARE = 10;

    private final Optional<DateForm> given;
    private final boolean strict;
    private final DateGuess guess;
    private final DateTally tally;
    private final ShortYears years = new ShortYears();
    private PlacedCell offset = PlacedCell.NONE;

    /**
     * Begins without a text.
     *
     * @param given how dates are written, where somebody says so
     * @param strict whether other forms than that and ISO 8601 are none
     */
    public TextDates(Optional<DateForm> given, boolean strict) {
        this.given = given;
        this.strict = strict;
        this.guess = new DateGuess(given);
        this.tally = new DateTally(given);
    }

    /** Takes a text that is no missing value. */
    public void add(String text, long place) {
        guess.add(text);
        tally.add(text, place, 1);
        years.add(text);
        if (offset.none() && Offsets.has(text)) {
            offset = new PlacedCell(text, place);
        }
    }

    /** Tells whether all texts are dates of one form. */
    public boolean alike() {
        return guess.form().isPresent();
    }

    /** Tells how dates are written, or most of them. */
    public DateForm form() {
        return guess.form()
                .filter(this::allowed)
                .or(() -> given)
                .or(tally::form)
                .orElse(DateForm.ISO);
    }

    private boolean allowed(DateForm form) {
        return !strict
                || form == DateForm.ISO
                || given.filter(one -> one != form).isEmpty();
    }

    /** Tells whether some text has a time behind the date. */
    public boolean timed() {
        return guess.timed();
    }

    /** Lists the patterns that fit all texts where nothing tells which is meant. */
    public List<String> doubts() {
        return guess.doubts();
    }

    /** Finds the first text that is not written as most are. */
    public Optional<DateTally.Odd> odd() {
        return tally.odd();
    }

    /** Tells whether all texts but a tenth or less are dates of one form, and none is a date of another. */
    public boolean few() {
        return tally.odd()
                .filter(odd -> !odd.date() && ODD_SHARE * odd.count() <= odd.all())
                .isPresent();
    }

    /** Says what reads the texts as dates, where all may be such whose years have two digits. */
    public Optional<String> shortYears() {
        return years.remedy();
    }

    /** Gives the first time that is written with an offset from UTC; none where there is none. */
    public PlacedCell offset() {
        return offset;
    }
}
