package reeb.plugins.sources.values;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;

/**
 * What is said of named features that bend distances or say nothing: those that are constant, that are identifiers, or that are
 * wider by ten times than the others. One remark of each kind; features without names, such as pixels, go unsaid.
 *
 * @param file where they come from
 * @param data n rows of named features
 */
public record FeatureRemarks(Path file, Dataset data) {
    private static final int MOST_NAMES = 10;
    private static final int FEW_ROWS = 20;
    private static final double WIDE = 10;

    /** A name that ends in the word id, as in {@code id}, {@code customer_id}, {@code Customer ID} and {@code customerId}. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?:.*[^A-Za-z])?(?i:id)|.*[a-z]I[dD]");

    /** Warns, where there is something to say. */
    public void tell(Run run) {
        int features = data.features().size();
        int rows = data.points().rows();
        if (features < 2 || rows < 2) {
            return;
        }
        double[] deviations = run
                .collect(features, feature -> deviation(data.points().column(feature)))
                .stream()
                .mapToDouble(value -> value)
                .toArray();
        say("constant and tells rows apart by nothing", feature -> deviations[feature] == 0, "", run);
        say(
                "named as an identifier and different in each row",
                feature -> rows >= FEW_ROWS && identifies(feature),
                "",
                run);
        double usual = median(deviations);
        say(
                String.format(
                        Locale.ROOT,
                        "more than %.0f times as wide as the others usually are (standard deviation above %.3g, theirs %.3g)"
                                + " and outweighs them in distances",
                        WIDE,
                        WIDE * usual,
                        usual),
                feature -> deviations[feature] > WIDE * usual,
                "put a step 'standardize' behind, if there is none, or ",
                run);
    }

    private void say(String what, IntPredicate kind, String remedy, Run run) {
        List<String> names = data.features();
        int[] found = IntStream.range(0, names.size()).filter(kind).toArray();
        if (found.length == 0) {
            return;
        }
        String shown = Arrays.stream(found)
                .limit(MOST_NAMES)
                .mapToObj(feature -> "'" + names.get(feature) + "'")
                .collect(Collectors.joining(", "));
        run.warn(file + ": "
                + (found.length == 1 ? "feature " + shown + " is " : "features " + shown + more(found.length) + " are ")
                + what + "; " + remedy + "name the columns to take in 'columns'");
    }

    private static String more(int found) {
        return found > MOST_NAMES ? " and " + (found - MOST_NAMES) + " more" : "";
    }

    private boolean identifies(int feature) {
        if (!IDENTIFIER.matcher(data.features().get(feature)).matches()) {
            return false;
        }
        double[] values = data.points().column(feature);
        boolean counting =
                values[0] <= 1 && values[values.length - 1] == values[0] + values.length - 1; // said elsewhere
        return !counting
                && Columns.areWhole(values)
                && Arrays.stream(values).distinct().count() == values.length;
    }

    /** The median of those that are not 0; where two are in the middle, the lower one, so that one of two can be wide. */
    private static double median(double... deviations) {
        double[] sorted = Arrays.stream(deviations)
                .filter(deviation -> deviation > 0)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(sorted.length - 1) / 2];
    }

    private static double deviation(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        boolean constant = Arrays.stream(values).allMatch(value -> value == values[0]);
        return constant ? 0 : Math.sqrt(squares / values.length);
    }
}
