package reeb.runtime.report;

import java.util.Locale;
import reeb.runtime.text.Figure;

/** Writes numbers for people. */
final class Amounts {
    private static final int DIGITS = 6;
    private static final double MEBI = 1 << 20;
    private static final double KIBI = 1 << 10;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Amounts() {}

    /** Writes a whole number in full, and six digits of others. */
    static String number(double value) {
        return Figure.of(value, DIGITS);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    static String seconds(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < HOUR
                ? String.format(Locale.ROOT, "%d min %02d s", whole / MINUTE, whole % MINUTE)
                : String.format(Locale.ROOT, "%d h %02d min", whole / HOUR, whole % HOUR / MINUTE);
    }

    static String bytes(long bytes) {
        return bytes < MEBI
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / KIBI)
                : String.format(Locale.ROOT, "%,.1f MiB", bytes / MEBI);
    }
}
