package reeb.runtime.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people. */
public final class Figure {
    private static final double MOST_WHOLE = 1e15;
    private static final double LEAST_PLAIN = 1e-4;

    private Figure() {}

    /**
     * Writes a whole number in full and so many digits of others, without zeros at the end, which could be taken for those of
     * thousands.
     *
     * @param digits that count, at least 1
     * @return such as {@code 1}, {@code 0.9742} or {@code 12,345}
     */
    public static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "-infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        boolean plain = Math.abs(value) >= LEAST_PLAIN && Math.abs(value) < MOST_WHOLE;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
