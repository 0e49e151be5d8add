package reeb.api.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;

/** What the numbers of a column stand for: how they are written, and read back. All scales have an order and a mean. */
public enum Scale {
    /** Measurements. */
    NUMBER,
    /** Counts, years and other whole numbers; their means need not be whole. */
    WHOLE,
    /** Days since 1970-01-01, written as dates, {@code 2024-03-01}. */
    DATE,
    /** Seconds since 1970-01-01T00:00 UTC, written as {@code 2024-03-01T12:30:00}. */
    TIME;

    private static final long DAY = 86_400;
    private static final long MICROS = 1_000_000;

    /** The days of the years 0 to 9999, which are written with four digits. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /**
     * Tells whether numbers stand for days or seconds, which people read as dates.
     *
     * @return false for measurements and whole numbers
     */
    public boolean moment() {
        return this == DATE || this == TIME;
    }

    /**
     * Writes a value.
     *
     * @param value a number, or not-a-number
     * @return the shortest text that {@link #parse} reads as the same number, for dates the day and for times the second at or
     *     before it; empty where the value is missing
     */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (this == DATE && written(value)) {
            return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
        }
        if (this == TIME && written(value / DAY)) {
            return LocalDateTime.ofEpochSecond((long) Math.floor(value), 0, ZoneOffset.UTC)
                    .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        return plain(value);
    }

    /** Writes a value of a row, of times with the fraction of the second, in microseconds at most. */
    String ofRow(double value) {
        String text = text(value);
        if (this != TIME || Double.isNaN(value) || !written(value / DAY)) {
            return text;
        }
        long part = Math.min(MICROS - 1, Math.round((value - Math.floor(value)) * MICROS));
        return part == 0
                ? text
                : text + "." + Long.toString(MICROS + part).substring(1).replaceFirst("0+$", "");
    }

    private static boolean written(double days) {
        return days >= FIRST_DAY && days < LAST_DAY + 1;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /**
     * Reads a value.
     *
     * @param text a decimal number; on the scales of dates and times also what they write, a date on that of times being its
     *     first second and a time on that of dates a part of its day; times may end in {@code Z} or an offset
     * @return the number; empty where the text is none
     */
    public OptionalDouble parse(String text) {
        OptionalDouble moment = switch (this) {
            case NUMBER, WHOLE -> OptionalDouble.empty();
            case DATE -> seconds(text).stream().map(value -> value / DAY).findFirst();
            case TIME -> seconds(text);
        };
        return moment.isPresent() ? moment : number(text);
    }

    /**
     * Tells whether people know a value by another one, which they name.
     *
     * @param value a number, or not-a-number
     * @param named what {@link #parse} gave
     * @return whether both are equal; on the scales of dates and times also whether a whole day or second is named in which the
     *     value lies, as that is all that {@link #text} shows of it
     */
    public boolean same(double value, double named) {
        return value == named || (moment() && named == Math.rint(named) && Math.floor(value) == named);
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /** Gives the seconds from 1970 to a date or time as ISO 8601 writes it. */
    private static OptionalDouble seconds(String text) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(second(text.replace(' ', 'T')));
        } catch (DateTimeParseException _) {
            return OptionalDouble.empty();
        }
    }

    private static double second(String text) {
        if (text.indexOf('T') < 0) {
            return (double) LocalDate.parse(text).toEpochDay() * DAY;
        }
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        Instant instant = zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
