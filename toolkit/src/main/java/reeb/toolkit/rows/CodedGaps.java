package reeb.toolkit.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;

/**
 * Numbers of named features that may stand for missing values: -999, 9999 and the like, in several rows, and farther from all others than
 * these are from each other.
 *
 * @param source where they come from, as messages name it
 * @param data n rows of named features
 * @param spans of their values
 */
record CodedGaps(String source, Dataset data, FeatureSpans spans) {
    private static final Set<Double> CODES =
            Set.of(-9.0, -99.0, -999.0, -9999.0, -99999.0, 99.0, 999.0, 9999.0, 99999.0, 999999.0);

    /** Features of which one has a remark each. */
    private static final int MOST_REMARKS = 3;

    /** Warns, where there is something to say. O(n) time for each feature that has such a number. */
    void tell(Run run) {
        IntStream.range(0, data.features().size())
                .filter(feature -> CODES.contains(spans.least(feature)) || CODES.contains(spans.most(feature)))
                .mapToObj(this::remark)
                .flatMap(Optional::stream)
                .limit(MOST_REMARKS)
                .forEach(run::warn);
    }

    private Optional<String> remark(int feature) {
        double[] values = data.points().column(feature);
        return Arrays.stream(new double[] {spans.least(feature), spans.most(feature)})
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
