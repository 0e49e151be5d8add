package reeb.toolkit.tables;

import java.util.Arrays;

/** Which values are names of classes rather than measurements, where nobody says so. */
public final class Classes {
    /** Numbers of more different values are measurements. */
    private static final int MOST = 256;

    /** So many different values need not repeat. */
    private static final int FEW = 12;

    private Classes() {}

    /**
     * Tells whether numbers may name classes: all whole and below a billion in size, of no more than 256 different values that
     * are few or repeat.
     *
     * @param values one for each row, not-a-number where it is missing
     * @return whether they may
     */
    public static boolean likely(double... values) {
        boolean whole = Arrays.stream(values)
                .allMatch(value -> Double.isNaN(value) || (value == Math.rint(value) && Math.abs(value) < 1e9));
        long distinct = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .limit(MOST + 1L)
                .count();
        return whole && distinct <= MOST && repeated(distinct, values.length);
    }

    /**
     * Tells whether values are few, or come twice and more on average, as names of classes do.
     *
     * @param distinct how many different ones there are
     * @param rows how many there are
     * @return whether they do
     */
    public static boolean repeated(long distinct, int rows) {
        return distinct <= FEW || 2 * distinct <= rows;
    }
}
