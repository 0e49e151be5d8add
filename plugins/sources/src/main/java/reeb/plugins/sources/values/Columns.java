package reeb.plugins.sources.values;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/** Makes columns of a table. */
public final class Columns {
    /** Whole numbers of no more different values than this are names of classes rather than measurements. */
    private static final int MOST_CLASSES = 256;

    /** So many different values need not repeat. */
    private static final int FEW = 12;

    private Columns() {}

    /** Makes categories of few whole numbers that repeat, and numbers of others; either serves for both. */
    public static Column ofNumbers(String name, double[] values) {
        boolean whole = Arrays.stream(values)
                .allMatch(value -> Double.isNaN(value) || (value == Math.rint(value) && Math.abs(value) < 1e9));
        long distinct = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .limit(MOST_CLASSES + 1)
                .count();
        if (!whole || distinct > MOST_CLASSES || !repeated(distinct, values.length)) {
            return new Column.Numbers(name, values);
        }
        return Column.Categories.of(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Integer.toString((int) value))
                        .toList());
    }

    /** Makes categories of texts that repeat, and texts of others. */
    public static Column ofTexts(String name, int[] codes, List<String> distinct) {
        if (repeated(distinct.size(), codes.length)) {
            return new Column.Categories(name, codes, distinct);
        }
        return new Column.Texts(
                name,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : distinct.get(code))
                        .toList());
    }

    /** Tells whether values are few, or come twice and more on average, as names of classes do. */
    private static boolean repeated(long distinct, int rows) {
        return distinct <= FEW || 2 * distinct <= rows;
    }

    /** Numbers columns without names of their own from 1. */
    public static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList();
    }
}
