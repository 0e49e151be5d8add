package reeb.toolkit.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the texts of a column to find out whether all of them are dates, and how these are written: as somebody says, as ISO 8601
 * has them, or with days and months in front of the year, where a day over 12 tells which of the two is which.
 */
public final class DateGuess {
    /** Days and months in front of a year, perhaps with a time behind. */
    static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    private final @Nullable DateForm given;
    private String separator = "";
    private boolean any;
    private boolean ofGiven;
    private boolean iso = true;
    private boolean daysFirst = true;
    private boolean monthsFirst = true;
    private boolean timed;

    /**
     * Begins without a text.
     *
     * @param given how dates are written, where somebody says so
     */
    public DateGuess(Optional<DateForm> given) {
        this.given = given.orElse(null);
        this.ofGiven = given.isPresent();
    }

    /**
     * Takes a text that is no missing value.
     *
     * @param text of a cell
     */
    public void add(String text) {
        if (!dated()) {
            return;
        }
        any = true;
        String cell = text.strip();
        ofGiven = ofGiven && given != null && given.is(cell);
        iso = iso && DateForm.ISO.is(cell);
        follow(cell);
        timed = timed || cell.indexOf(':') >= 0 || (ofGiven && given != null && given.timed(cell));
    }

    private void follow(String cell) {
        if (!daysFirst && !monthsFirst) {
            return;
        }
        Matcher parts = NUMBERED.matcher(cell);
        if (!parts.matches() || !(separator.isEmpty() || separator.equals(parts.group(2)))) {
            daysFirst = false;
            monthsFirst = false;
            return;
        }
        separator = parts.group(2);
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(4));
        daysFirst = daysFirst && DateTally.exists(year, second, first);
        monthsFirst = monthsFirst && DateTally.exists(year, first, second);
    }

    /**
     * Tells whether all texts may be dates of one form, be it known or not.
     *
     * @return whether they may
     */
    public boolean dated() {
        return ofGiven || iso || daysFirst || monthsFirst;
    }

    /**
     * Tells how the dates are written.
     *
     * @return the form of all texts; empty where there is none, or days and months can't be told apart
     */
    public Optional<DateForm> form() {
        if (!any || doubtful()) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.ofNullable(given).filter(_ -> ofGiven),
                        Optional.of(DateForm.ISO).filter(_ -> iso),
                        Optional.of(pattern("d", "M")).filter(_ -> daysFirst).map(DateForm::of),
                        Optional.of(pattern("M", "d")).filter(_ -> monthsFirst).map(DateForm::of))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean doubtful() {
        return !ofGiven && daysFirst && monthsFirst;
    }

    /**
     * Lists the patterns that fit all texts where nothing tells which is meant.
     *
     * @return two patterns, or none
     */
    public List<String> doubts() {
        return any && doubtful() ? List.of(pattern("dd", "MM"), pattern("MM", "dd")) : List.of();
    }

    private String pattern(String first, String second) {
        return first + separator + second + separator + "yyyy";
    }

    /**
     * Tells whether some text has a time behind the date.
     *
     * @return whether one has
     */
    public boolean timed() {
        return timed;
    }
}
