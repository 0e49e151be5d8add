package reeb.toolkit.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;

/**
 * Numbers of named features that may stand for missing values: -999, 9999 and the like, in several rows, and farther from all others than
 * these are from each other.
 *
 * @param source where they come from, as messages name it
 * @param data n rows of named features
 */
public record CodedGaps(String source, Dataset data) {
    private static final Set<Double> CODES =
            Set.of(-9.0, -99.0, -999.0, -9999.0, -99999.0, 99.0, 999.0, 9999.0, 99999.0, 999999.0);

    /** Features of which one has a remark each. */
    private static final int MOST_REMARKS = 3;

    /**
     * Warns, where there is something to say. O(n d) time.
     *
     * @param run this execution
     */
    public void tell(Run run) {
        if (data.features().isEmpty()) {
            return;
        }
        int columns = data.features().size();
        double[] least = new double[columns];
        double[] most = new double[columns];
        spans(data.points(), least, most);
        IntStream.range(0, columns)
                .filter(feature -> CODES.contains(least[feature]) || CODES.contains(most[feature]))
                .mapToObj(feature -> remark(feature, least[feature], most[feature]))
                .flatMap(Optional::stream)
                .limit(MOST_REMARKS)
                .forEach(run::warn);
    }

    private static void spans(Points points, double[] least, double[] most) {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                least[column] = Math.min(least[column], row[column]);
                most[column] = Math.max(most[column], row[column]);
            }
        }
    }

    private Optional<String> remark(int feature, double least, double most) {
        double[] values = data.points().column(feature);
        return Arrays.stream(new double[] {least, most})
                .filter(code -> CODES.contains(code) && apart(code, values))
                .mapToObj(code -> String.format(
                        Locale.ROOT,
                        "%s: feature '%s' is %s in %,d rows, farther from its other values than these are from each other;"
                                + " if that stands for a missing value, list it in 'missing', or leave such rows out by 'where'",
                        source,
                        data.features().get(feature),
                        Scale.NUMBER.text(code),
                        Arrays.stream(values).filter(value -> value == code).count()))
                .findFirst();
    }

    private static boolean apart(double code, double... values) {
        double[] others =
                Arrays.stream(values).filter(value -> value != code).sorted().toArray();
        int coded = values.length - others.length;
        if (coded < 2 || coded >= others.length) {
            return false;
        }
        double first = others[0];
        double last = others[others.length - 1];
        return Math.min(Math.abs(code - first), Math.abs(code - last)) > last - first;
    }
}
