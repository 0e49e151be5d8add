package reeb.toolkit.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/** Which values are names of classes rather than measurements, where nobody says so. */
public final class Classes {
    /** Numbers of more different values are measurements. */
    private static final int MOST = 256;

    /** So many different values need not repeat. */
    private static final int FEW = 12;

    /** As {@link Column.Categories#of} has it. */
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

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
     * Makes a column of texts: categories where they are few or repeat, as names of classes do, else texts. Categories keep the order of the
     * texts, but for whole numbers, which ascend: digits have the colours of digits in whatever row each comes first.
     *
     * @param name the column's name
     * @param codes one for each row, an index into the texts, or -1 where the text is missing
     * @param distinct the different texts
     * @return the column
     */
    public static Column ofTexts(String name, int[] codes, List<String> distinct) {
        if (repeated(distinct.size(), codes.length)) {
            return ordered(name, codes, distinct);
        }
        return new Column.Texts(
                name,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : distinct.get(code))
                        .toList());
    }

    private static Column ordered(String name, int[] codes, List<String> distinct) {
        if (!distinct.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            return new Column.Categories(name, codes, distinct);
        }
        int[] order = IntStream.range(0, distinct.size())
                .boxed()
                .sorted(Comparator.comparingInt(code -> Integer.parseInt(distinct.get(code))))
                .mapToInt(code -> code)
                .toArray();
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return new Column.Categories(
                name,
                Arrays.stream(codes).map(code -> code < 0 ? -1 : places[code]).toArray(),
                Arrays.stream(order).mapToObj(distinct::get).toList());
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
