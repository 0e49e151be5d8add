package reeb.toolkit.tables;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Which columns of numbers tell rows apart rather than measure something, as far as their names and values tell. */
public final class Identifiers {
    /**
     * Ends in a word for one, as {@code customer_id}, {@code Customer ID}, {@code customerId} and {@code zip} do, and not
     * {@code humid}.
     */
    private static final Pattern NAME = Pattern.compile(
            "(?:.*[\\W_])?(?i:ids?|uuid|key|index|idx|row|nr|no|number|code|zip|postcode|phone|ean|gtin|isbn|upc|sku|ssn)|.*[a-z]I[dD]");

    /** Ends in a word for numbers whose size says nothing, whether or not they differ in each row. */
    private static final Pattern CODE = Pattern.compile(
            "(?:.*[\\W_])?(?i:zip|zip ?code|plz|postleitzahl|postcode|postal[ _]?code|phone|telefon|tel|mobile|fax)");

    /** So many rows do not all differ, or follow one another, by chance. */
    private static final int MANY_ROWS = 20;

    private Identifiers() {}

    /**
     * Tells whether a column is called as an identifier is.
     *
     * @param name of the column
     * @return whether it is
     */
    public static boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Tells whether a column is called as codes of places and numbers of phones are, of which several rows may have the same.
     *
     * @param name of the column
     * @return whether it is
     */
    public static boolean coded(String name) {
        return CODE.matcher(name).matches();
    }

    /**
     * Tells whether values are whole numbers that differ in each of many rows, as identifiers do.
     *
     * @param values one for each row, all finite
     * @return whether they are
     */
    public static boolean distinct(double... values) {
        return values.length >= MANY_ROWS
                && Arrays.stream(values).allMatch(value -> value == Math.rint(value))
                && Arrays.stream(values).distinct().count() == values.length;
    }

    /**
     * Tells whether values that differ follow one another without a gap, in any order.
     *
     * @param values at least one for each row, all whole and different
     * @return whether they number the rows
     */
    public static boolean gapless(double... values) {
        return DoubleStream.of(values).max().orElse(0)
                        - DoubleStream.of(values).min().orElse(0)
                == values.length - 1;
    }
}
