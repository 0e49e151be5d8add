package reeb.delimited.values;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.toolkit.tables.Classes;

/** Makes columns of a table. */
public final class Columns {
    private Columns() {}

    /** Makes labels: categories of few whole numbers that repeat, and numbers of others; either serves for both. */
    public static Column ofNumbers(String name, double[] values) {
        if (!Classes.likely(values)) {
            return new Column.Numbers(name, areWhole(values) ? Scale.WHOLE : Scale.NUMBER, values);
        }
        return Column.Categories.of(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Integer.toString((int) value))
                        .toList());
    }

    /** Tells whether all values are whole, but for those that are missing. */
    public static boolean areWhole(double... values) {
        return Arrays.stream(values).allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
    }

    /** Numbers columns without names of their own from 1. */
    public static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList();
    }
}
