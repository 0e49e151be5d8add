package reeb.toolkit.tables;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts how the dates of a column are written, so that one in which most texts are dates of one form, and some are not, can be told
 * of with the first of those.
 */
public final class DateTally {
    private static final String SEPARATORS = "./-";

    /** ISO 8601, days first and months first with each separator, and the form that somebody gives. */
    private static final int FORMS = 2 + 2 * SEPARATORS.length();

    private static final int ISO = 0;
    private static final int GIVEN = FORMS - 1;
    private static final int MOST_MONTHS = 12;

    /** Shorter and longer texts are no dates. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 40;

    /** In characters. */
    private static final int MOST_SHOWN = 60;

    private final @Nullable DateForm given;
    private final long[] counts = new long[FORMS];
    private final String[] examples = new String[FORMS];
    private final long[] examplePlaces = new long[FORMS];
    private final String[] odd = new String[FORMS];
    private final long[] oddPlaces = new long[FORMS];
    private int odds;
    private long all;
    private long dated;

    /**
     * Begins without a text.
     *
     * @param given how dates are written, where somebody says so
     */
    public DateTally(Optional<DateForm> given) {
        this.given = given.orElse(null);
        Arrays.fill(examples, "");
        Arrays.fill(odd, "");
    }

    /**
     * A text that is not written as most are.
     *
     * @param text as it is
     * @param place where it is
     * @param date whether it is a date of another form
     * @param example the first date of those that most are written like
     * @param examplePlace where that is
     * @param count how many of the column's values are not written like it
     * @param all how many values the column has
     */
    public record Odd(String text, long place, boolean date, String example, long examplePlace, long count, long all) {
        /**
         * Says what is wrong with it.
         *
         * @param name names a place
         * @return such as {@code is not a date, as 1 of 10 values of the column are not}
         */
        public String problem(LongFunction<String> name) {
            String form = date
                    ? "is a date of another form than '" + shown(example) + "' in " + name.apply(examplePlace)
                    : "is not a date";
            return String.format(
                    Locale.ROOT, "%s, as %,d of %,d values of the column are%s", form, count, all, date ? "" : " not");
        }
    }

    /**
     * Takes a text that is no missing value.
     *
     * @param text of a cell
     * @param place where it is, as whoever asks counts places
     * @param times in how many cells it stands
     */
    public void add(String text, long place, long times) {
        all += times;
        int fitting = forms(text);
        dated += fitting == 0 ? 0 : times;
        if (fitting == 0 && odds == FORMS) {
            return;
        }
        for (int form = 0; form < FORMS; form++) {
            if ((fitting & (1 << form)) != 0) {
                if (counts[form] == 0) {
                    examples[form] = text.strip();
                    examplePlaces[form] = place;
                }
                counts[form] += times;
            } else if (odd[form].isEmpty()) {
                odd[form] = text;
                oddPlaces[form] = place;
                odds++;
            }
        }
    }

    /**
     * Tells whether a text is a date as ISO 8601 or most people write it, whichever of day and month is first.
     *
     * @param text of a cell
     * @return whether it may be
     */
    public static boolean dated(String text) {
        return new DateTally(Optional.empty()).forms(text) != 0;
    }

    /** Tells which forms a text may be a date of: a bit for each. */
    private int forms(String text) {
        String cell = text.strip();
        int fitting = given != null && given.is(cell) ? 1 << GIVEN : 0;
        if (cell.length() < SHORTEST || cell.length() > LONGEST || !Character.isDigit(cell.charAt(0))) {
            return fitting;
        }
        fitting |= DateForm.ISO.is(cell) ? 1 << ISO : 0;
        Matcher parts = DateGuess.NUMBERED.matcher(cell);
        if (!parts.matches()) {
            return fitting;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(4));
        int form = 1 + 2 * SEPARATORS.indexOf(parts.group(2));
        fitting |= exists(year, second, first) ? 1 << form : 0;
        return fitting | (exists(year, first, second) ? 1 << (form + 1) : 0);
    }

    /** Tells whether there is such a day. */
    static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= MOST_MONTHS
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /**
     * Finds the first text that is not written as most are.
     *
     * @return what it is; empty where most texts are no dates, or all are of one form
     */
    public Optional<Odd> odd() {
        int most = most();
        long others = all - counts[most];
        if (others == 0 || 2 * dated <= all) {
            return Optional.empty();
        }
        boolean date = forms(odd[most]) != 0;
        return Optional.of(new Odd(odd[most], oddPlaces[most], date, examples[most], examplePlaces[most], others, all));
    }

    private int most() {
        int most = 0;
        for (int form = 1; form < FORMS; form++) {
            most = counts[form] > counts[most] ? form : most;
        }
        return most;
    }

    /**
     * Tells how most of the texts are written that are dates.
     *
     * @return the form; empty where none is a date, or as many are of another form, such as days first and months first
     */
    public Optional<DateForm> form() {
        int most = most();
        boolean alone = counts[most] > 0
                && IntStream.range(0, FORMS).noneMatch(form -> form != most && counts[form] == counts[most]);
        return Optional.of(most).filter(_ -> alone).flatMap(this::form);
    }

    private Optional<DateForm> form(int form) {
        if (form == ISO) {
            return Optional.of(DateForm.ISO);
        }
        if (form == GIVEN) {
            return Optional.ofNullable(given);
        }
        char separator = SEPARATORS.charAt((form - 1) / 2);
        return Optional.of(DateForm.of((form % 2 == 1 ? "d?M?yyyy" : "M?d?yyyy").replace('?', separator)));
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }
}
