package reeb.plugins.exports;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, the same in every locale. */
final class Numerals {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Numerals() {}

    /** Gives the shortest decimal that reads back as the same double; empty for what is not finite. */
    static String exact(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** Gives six significant digits, plenty for a place in a picture; zero for what is not finite. */
    static String rounded(double value) {
        return Double.isFinite(value)
                ? Double.toString(new BigDecimal(value).round(SIX_DIGITS).doubleValue())
                : "0.0";
    }
}
