package reeb.runtime.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people. */
final class Amounts {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double MOST_WHOLE = 1e15;
    private static final double LEAST_PLAIN = 1e-4;
    private static final double MEBI = 1 << 20;
    private static final double KIBI = 1 << 10;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Amounts() {}

    /** Writes a whole number in full, and six digits of others. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "-infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return count((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        boolean plain = Math.abs(value) >= LEAST_PLAIN && Math.abs(value) < MOST_WHOLE;
        return plain ? rounded.toPlainString() : rounded.toString();
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
