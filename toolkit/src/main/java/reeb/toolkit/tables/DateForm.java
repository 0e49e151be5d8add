package reeb.toolkit.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;

/** How dates are written in a table, also with a time behind. */
public final class DateForm {
    /** As ISO 8601 writes them: {@code 2024-03-01}, {@code 2024-03-01T12:30:00Z}. */
    public static final DateForm ISO = new DateForm("yyyy-MM-dd", null);

    private static final int ISO_DATE = 10;
    private static final int DAY = 86_400;
    private static final LocalDate EXAMPLE = LocalDate.of(2024, 12, 31);

    /** What may stand behind a date whose pattern has no time. */
    private static final String TIME = "[ H:mm[:ss]]['T'H:mm[:ss]]";

    private final String pattern;
    private final @Nullable DateTimeFormatter formatter;

    private DateForm(String pattern, @Nullable DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /**
     * Takes a pattern of days, months, years, and perhaps times.
     *
     * @param pattern letters as {@link DateTimeFormatter} has them, such as {@code dd.MM.yyyy} or {@code M/d/yyyy H:mm}; where
     *     it has no time, one may stand behind the date
     * @return the form
     * @throws InputException where the pattern is none of a date, naming the parameter {@code dates}
     */
    public static DateForm of(String pattern) {
        try {
            // A year of the era would need the era beside it.
            String years = pattern.replace('y', 'u');
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(
                            hasTime(years) ? years : years + TIME, Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            DateForm form = new DateForm(pattern, formatter);
            if (form.is(DateTimeFormatter.ofPattern(years, Locale.ENGLISH).format(EXAMPLE.atTime(12, 30)))) {
                return form;
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Said below.
        }
        throw new InputException(
                "dates: must be a pattern of days (dd), months (MM) and years (yyyy), such as dd.MM.yyyy or"
                        + " M/d/yyyy, but is '" + pattern + "'");
    }

    private static boolean hasTime(String pattern) {
        return pattern.indexOf('H') >= 0 || pattern.indexOf('h') >= 0;
    }

    /**
     * Gives the pattern.
     *
     * @return as it was given
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Shows how a date is written.
     *
     * @return the last day of 2024
     */
    public String example() {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .format(EXAMPLE.atStartOfDay());
    }

    /**
     * Tells whether a text is a date of this form, with a time or without.
     *
     * @param text of a cell; blanks around it do not count
     * @return whether it is
     */
    public boolean is(String text) {
        return !Double.isNaN(seconds(text));
    }

    /**
     * Tells whether a text that is a date of this form has a time behind it.
     *
     * @param text of a cell
     * @return whether it has
     */
    public boolean timed(String text) {
        return formatter == null ? text.strip().length() > ISO_DATE : hasTime(pattern) || text.indexOf(':') >= 0;
    }

    /**
     * Reads the day.
     *
     * @param text of a cell
     * @return days since 1970-01-01, without times of day; not-a-number where the text is no date of this form
     */
    public double days(String text) {
        return Math.floor(seconds(text) / DAY);
    }

    /**
     * Reads the moment.
     *
     * @param text of a cell
     * @return seconds since 1970-01-01T00:00 UTC; not-a-number where the text is no date of this form
     */
    public double seconds(String text) {
        String cell = text.strip();
        if (formatter == null) {
            return beginsAsIsoDate(cell) ? Scale.TIME.parse(cell).orElse(Double.NaN) : Double.NaN;
        }
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            TemporalAccessor read = formatter.parseBest(cell, LocalDateTime::from, LocalDate::from);
            LocalDateTime moment = read instanceof LocalDateTime time ? time : ((LocalDate) read).atStartOfDay();
            return moment.toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return Double.NaN;
        }
    }

    /** Tells most texts from dates without much ado. */
    private static boolean beginsAsIsoDate(String cell) {
        if (cell.length() < ISO_DATE) {
            return false;
        }
        for (int at = 0; at < ISO_DATE; at++) {
            char one = cell.charAt(at);
            boolean dash = at == 4 || at == 7;
            if (dash ? one != '-' : one < '0' || one > '9') {
                return false;
            }
        }
        return true;
    }
}
