package reeb.plugins.tables.values;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * Sees to it that all features are finite; bytes always are.
 *
 * @param policy what to do with those that are not
 * @param row names the place of a row, such as {@code reviews.parquet: row 5}
 * @param column names a column, such as {@code column 'age'} or {@code value 3 of 'embedding'}
 */
public record Cleaning(InvalidValues policy, IntFunction<String> row, IntFunction<String> column) {
    private static final int CHUNK = 4096;

    /** Replaces what is not finite in rows that have just been read, or finds the rows that are to be left out, ascending. */
    public Rows clean(Matrix values, Run run) {
        int[] invalid = invalidRows(values, run);
        if (invalid.length == 0) {
            return Rows.of();
        }
        switch (policy) {
            case FAIL -> throw refusal(values, invalid);
            case DROP_ROW -> {
                return Rows.of(invalid);
            }
            case ZERO -> replace(values, invalid, new double[values.columns()], run);
            case MEAN -> replace(values, invalid, means(values), run);
        }
        return Rows.of();
    }

    /**
     * Leaves rows out.
     *
     * @param dropped ascending
     */
    public static Dataset without(Rows dropped, Dataset data, String table, Run run) {
        int rows = data.points().rows();
        if (dropped.size() == 0) {
            return data;
        }
        if (dropped.size() == rows) {
            throw new InputException(
                    table + ": has no row without missing or infinite values; set 'invalid' to zero or mean");
        }
        run.warn(table + ": " + dropped.size() + " of " + rows
                + " rows are left out, since a value of theirs is missing or not finite");
        int[] sorted = dropped.toArray();
        return data.pick(Rows.of(IntStream.range(0, rows)
                .filter(row -> Arrays.binarySearch(sorted, row) < 0)
                .toArray()));
    }

    private static int[] invalidRows(Matrix values, Run run) {
        return run
                .collectChunks(
                        values.rows(),
                        CHUNK,
                        (first, end) -> IntStream.range(first, end)
                                .filter(row -> values.firstInvalid(row) >= 0)
                                .toArray())
                .stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private InputException refusal(Matrix values, int[] invalid) {
        int first = values.firstInvalid(invalid[0]);
        double value = values.at((long) invalid[0] * values.columns() + first);
        String others = invalid.length == 1 ? "" : " (and " + (invalid.length - 1) + " more rows have such values)";
        return new InputException(row.apply(invalid[0]) + ", " + column.apply(first) + ": the value is "
                + (Double.isNaN(value) ? "missing or not a number" : "infinite") + others
                + "; set 'invalid' to drop-row, zero or mean to go on without it");
    }

    private void replace(Matrix values, int[] invalid, double[] substitutes, Run run) {
        long replaced = 0;
        for (int row : invalid) {
            long start = (long) row * values.columns();
            for (int column = 0; column < values.columns(); column++) {
                if (!Double.isFinite(values.at(start + column))) {
                    values.set(start + column, substitutes[column]);
                    replaced++;
                }
            }
        }
        run.warn(row.apply(invalid[0]) + " and others: " + replaced + " missing or infinite values are replaced by "
                + (policy == InvalidValues.ZERO ? "0" : "the means of the other rows"));
    }

    private double[] means(Matrix values) {
        double[] sums = new double[values.columns()];
        int[] counts = new int[values.columns()];
        for (int row = 0; row < values.rows(); row++) {
            long start = (long) row * values.columns();
            for (int column = 0; column < sums.length; column++) {
                double value = values.at(start + column);
                boolean valid = Double.isFinite(value);
                sums[column] += valid ? value : 0;
                counts[column] += valid ? 1 : 0;
            }
        }
        for (int column = 0; column < sums.length; column++) {
            sums[column] /= counts[column];
            if (!Double.isFinite(sums[column])) {
                throw new InputException(
                        row.apply(0) + ", " + this.column.apply(column)
                                + ": there is no valid value to take the mean of; set 'invalid' to zero, or take other columns");
            }
        }
        return sums;
    }
}
