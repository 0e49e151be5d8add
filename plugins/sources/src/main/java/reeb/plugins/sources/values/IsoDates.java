package reeb.plugins.sources.values;

import reeb.api.data.Scale;

/** Dates as ISO 8601 writes them, also with a time behind; told from other texts without much ado. */
public final class IsoDates {
    private static final int DATE = 10;
    private static final int DAY = 86_400;

    private IsoDates() {}

    /** Tells whether a text is a date, with a time or without. */
    public static boolean is(String text) {
        return !Double.isNaN(seconds(text));
    }

    /** Tells whether a text that is a date has a time behind it. */
    public static boolean hasTime(String text) {
        return text.strip().length() > DATE;
    }

    /** Gives the days since 1970-01-01, without times of day; not-a-number where the text is no date. */
    public static double days(String text) {
        return Math.floor(seconds(text) / DAY);
    }

    /** Gives the seconds since 1970-01-01T00:00 UTC; not-a-number where the text is no date. */
    public static double seconds(String text) {
        String cell = text.strip();
        return beginsAsDate(cell) ? Scale.TIME.parse(cell).orElse(Double.NaN) : Double.NaN;
    }

    private static boolean beginsAsDate(String cell) {
        if (cell.length() < DATE) {
            return false;
        }
        for (int at = 0; at < DATE; at++) {
            char one = cell.charAt(at);
            boolean dash = at == 4 || at == 7;
            if (dash ? one != '-' : one < '0' || one > '9') {
                return false;
            }
        }
        return true;
    }
}
