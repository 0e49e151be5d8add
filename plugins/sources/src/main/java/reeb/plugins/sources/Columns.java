package reeb.plugins.sources;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/** Makes columns of a table. */
final class Columns {
    /** Whole numbers of no more different values than this are names of classes rather than measurements. */
    private static final int MOST_CLASSES = 256;

    private Columns() {}

    /** Makes categories of few whole numbers, and numbers of others. */
    static Column ofNumbers(String name, double[] values) {
        boolean whole = Arrays.stream(values)
                .allMatch(value -> Double.isNaN(value) || (value == Math.rint(value) && Math.abs(value) < 1e9));
        if (!whole || Arrays.stream(values).distinct().limit(MOST_CLASSES + 1).count() > MOST_CLASSES) {
            return new Column.Numbers(name, values);
        }
        return Column.Categories.of(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Integer.toString((int) value))
                        .toList());
    }

    /** Makes categories of texts that repeat, and texts of others. */
    static Column ofTexts(String name, int[] codes, List<String> distinct) {
        if (distinct.size() <= 12 || 2L * distinct.size() <= codes.length) {
            return new Column.Categories(name, codes, distinct);
        }
        return new Column.Texts(
                name,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : distinct.get(code))
                        .toList());
    }

    /** Numbers columns without names of their own from 1. */
    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList();
    }
}
