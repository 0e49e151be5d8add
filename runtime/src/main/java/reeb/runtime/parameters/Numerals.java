package reeb.runtime.parameters;

/** Numbers as people write them. */
public final class Numerals {
    private Numerals() {}

    /** Writes a whole number without a point. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
