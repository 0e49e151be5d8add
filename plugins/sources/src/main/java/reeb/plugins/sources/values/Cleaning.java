package reeb.plugins.sources.values;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.Room;

/**
 * Sees to it that all features are finite; bytes, and so pictures, always are.
 *
 * @param file where the values come from
 * @param policy what to do with those that are not
 * @param place names a value's place in the file
 */
public record Cleaning(Path file, InvalidValues policy, Cleaning.Place place) {
    private static final int CHUNK = 4096;

    /** So many rows are named in a message. */
    private static final int MOST_SHOWN = 10;

    /** Names places. */
    public interface Place {
        /** Names a value's place, such as {@code line 5, column 'x'}. */
        String of(int row, int column);

        /** Says what is wrong with a value that is not finite, such as {@code the value is infinite}. */
        default String fault(int row, int column, double value) {
            return Double.isNaN(value) ? "the value is missing or not a number" : "the value is infinite";
        }

        /** Says what else may be done about such values, after {@code , or}; empty where there is nothing else. */
        default String otherwise() {
            return "";
        }
    }

    /** Cleans a data set. */
    public Dataset clean(Dataset data, Run run) {
        Points points = data.points();
        if (points.precision() == Points.Precision.BYTE) {
            return data;
        }
        int[] invalid = invalidRows(points, run);
        if (invalid.length == 0) {
            return data;
        }
        return switch (policy) {
            case FAIL -> throw refusal(points, invalid);
            case DROP_ROW -> drop(data, invalid, run);
            case ZERO ->
                data.with(replace(points, new double[points.columns()], run)).named(data.features());
            case MEAN -> data.with(replace(points, means(points), run)).named(data.features());
        };
    }

    private static int[] invalidRows(Points points, Run run) {
        return run
                .collectChunks(points.rows(), CHUNK, (first, end) -> {
                    double[] values = new double[points.columns()];
                    return IntStream.range(first, end)
                            .filter(row -> firstInvalid(points, row, values) >= 0)
                            .toArray();
                })
                .stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static int firstInvalid(Points points, int row, double[] values) {
        points.copyRow(row, values);
        for (int column = 0; column < values.length; column++) {
            if (!Double.isFinite(values[column])) {
                return column;
            }
        }
        return -1;
    }

    /** Names the first rows of those that have an invalid value, by the first one of each, and says how many there are. */
    private RuntimeException refusal(Points points, int... rows) {
        double[] values = new double[points.columns()];
        boolean infinite = Arrays.stream(rows)
                .allMatch(row -> Double.isInfinite(points.at(row, firstInvalid(points, row, values))));
        String shown = Arrays.stream(rows)
                .limit(MOST_SHOWN)
                .mapToObj(row -> shown(points, row, firstInvalid(points, row, values)))
                .collect(Collectors.joining("; "));
        String advice = infinite && points.rows() == points.columns()
                ? "in a matrix of distances, write a number larger than all others where rows are not connected (zero would"
                        + " make them equal); elsewhere, set 'invalid' to drop-row, zero or mean"
                : "set 'invalid' to drop-row, zero or mean to go on without " + (rows.length == 1 ? "it" : "them")
                        + place.otherwise();
        return rows.length == 1
                ? Refusal.of(file, "%s; %s", shown, advice)
                : Refusal.of(
                        file,
                        "%,d of %,d rows have a value that is missing or not finite: %s%s; %s",
                        rows.length,
                        points.rows(),
                        shown,
                        rows.length > MOST_SHOWN ? "; ..." : "",
                        advice);
    }

    private String shown(Points points, int row, int column) {
        return place.of(row, column) + ": " + place.fault(row, column, points.at(row, column));
    }

    private Dataset drop(Dataset data, int[] invalid, Run run) {
        int rows = data.points().rows();
        if (invalid.length == rows) {
            throw Refusal.of(file, "has no row without missing or infinite values; set 'invalid' to zero or mean");
        }
        boolean[] dropped = new boolean[rows];
        Arrays.stream(invalid).forEach(row -> dropped[row] = true);
        Rows kept =
                Rows.of(IntStream.range(0, rows).filter(row -> !dropped[row]).toArray());
        run.warn(file + ": " + invalid.length + " of " + rows
                + " rows are left out, since a value of theirs is missing or not finite");
        return data.pick(kept);
    }

    private double[] means(Points points) {
        double[] sums = new double[points.columns()];
        int[] counts = new int[points.columns()];
        double[] values = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, values);
            for (int column = 0; column < values.length; column++) {
                boolean valid = Double.isFinite(values[column]);
                sums[column] += valid ? values[column] : 0;
                counts[column] += valid ? 1 : 0;
            }
        }
        return divided(sums, counts);
    }

    private double[] divided(double[] sums, int[] counts) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] /= counts[column];
            if (!Double.isFinite(sums[column])) {
                throw Refusal.of(file, "%s: the column has no mean to replace this value by", place.of(0, column));
            }
        }
        return sums;
    }

    private Points replace(Points points, double[] substitutes, Run run) {
        int columns = points.columns();
        double[] values = new double[Room.forValues(file, (long) points.rows() * columns, Double.BYTES)];
        double[] row = new double[columns];
        int replaced = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % columns == 0) {
                points.copyRow(i / columns, row);
            }
            boolean valid = Double.isFinite(row[i % columns]);
            values[i] = valid ? row[i % columns] : substitutes[i % columns];
            replaced += valid ? 0 : 1;
        }
        run.warn(file + ": " + replaced + " missing or infinite values are replaced by "
                + (policy == InvalidValues.ZERO ? "0" : "the means of their columns"));
        return Numbers.in(points.precision(), points.rows(), columns, values);
    }
}
