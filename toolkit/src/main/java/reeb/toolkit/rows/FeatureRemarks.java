package reeb.toolkit.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.toolkit.tables.Identifiers;

/**
 * What is said of named features that bend distances or say nothing: those that are constant, that are identifiers, or that are
 * wider by ten times than the others. One remark of each kind; features without names, such as pixels, go unsaid.
 *
 * @param source where they come from, as messages name it
 * @param data n rows of named features
 */
public record FeatureRemarks(String source, Dataset data) {
    private static final int MOST_NAMES = 10;
    private static final double WIDE = 10;

    /** Parts that give features one width. */
    private static final String[] EVENING = {"standardize", "scale", "rank"};

    /**
     * Warns, where there is something to say. O(n d) time.
     *
     * @param run this execution
     */
    public void tell(Run run) {
        int features = data.features().size();
        if (features == 0 || data.points().rows() < 2) {
            return;
        }
        FeatureSpans spans = FeatureSpans.of(data.points());
        new CodedGaps(source, data, spans).tell(run);
        if (features < 2) {
            return;
        }
        remark("constant and of no use to tell rows apart", feature -> spans.deviation(feature) == 0, "")
                .ifPresent(run::advise);
        remark("named as an identifier and different in each row", this::identifies, "")
                .ifPresent(run::advise);
        double usual = spans.usual();
        remark(
                        String.format(
                                Locale.ROOT,
                                "more than %.0f times as wide as the others usually are (standard deviation above %.3g, theirs %.3g)"
                                        + ", which outweighs them in distances",
                                WIDE,
                                WIDE * usual,
                                usual),
                        feature -> spans.deviation(feature) > WIDE * usual,
                        "put a step 'standardize' behind, or ")
                .ifPresent(remark -> run.advise(remark, EVENING));
    }

    private Optional<String> remark(String what, IntPredicate kind, String remedy) {
        List<String> names = data.features();
        int[] found = IntStream.range(0, names.size()).filter(kind).toArray();
        if (found.length == 0) {
            return Optional.empty();
        }
        String shown = Arrays.stream(found)
                .limit(MOST_NAMES)
                .mapToObj(feature -> "'" + names.get(feature) + "'")
                .collect(Collectors.joining(", "));
        return Optional.of(source + ": "
                + (found.length == 1 ? "feature " + shown + " is " : "features " + shown + more(found.length) + " are ")
                + what + "; " + remedy + "name the columns to take in 'columns'");
    }

    private static String more(int found) {
        return found > MOST_NAMES ? " and " + (found - MOST_NAMES) + " more" : "";
    }

    private boolean identifies(int feature) {
        if (!Identifiers.named(data.features().get(feature))) {
            return false;
        }
        double[] values = data.points().column(feature);
        boolean counting =
                values[0] <= 1 && values[values.length - 1] == values[0] + values.length - 1; // said elsewhere
        return !counting && Identifiers.distinct(values);
    }
}
