package reeb.cli.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one feature of a table is, as far as its name and its values tell.
 *
 * @param name of the feature
 * @param role what it serves for
 * @param spread its standard deviation
 */
record FeatureLook(String name, Role role, double spread) {
    /** What a feature serves for. */
    enum Role {
        /** It measures something. */
        MEASUREMENT,
        /** It is the same in all rows. */
        CONSTANT,
        /** It tells rows apart. */
        IDENTIFIER,
        /** It names the class of a row. */
        LABEL,
        /** It tells the year of a row. */
        YEAR;

        /** Tells whether it is kept for colours and search. */
        boolean shown() {
            return this == LABEL || this == YEAR;
        }
    }

    private static final Pattern IDENTIFIER =
            Pattern.compile("(.*[\\W_])?(id|ids|uuid|key|index|idx|row|nr|no|number|code|zip|postcode|phone)");
    private static final List<String> LABELS = List.of(
            "label",
            "labels",
            "class",
            "target",
            "y",
            "category",
            "cluster",
            "group",
            "segment",
            "outcome",
            "species",
            "diagnosis");

    private static final Pattern YEAR = Pattern.compile("(.*[\\W_])?(year|years|yr)");
    private static final double FIRST_YEAR = 1500;
    private static final double LAST_YEAR = 2200;

    private static final int MOST_CLASSES = 20;

    /** So many rows do not all differ, or follow one another, by chance. */
    private static final int MANY_ROWS = 20;

    /**
     * Looks at a feature. O(n log n).
     *
     * @param values one for each row, all finite
     */
    static FeatureLook of(String name, double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new FeatureLook(name, role(name.toLowerCase(Locale.ROOT), values), Math.sqrt(variance));
    }

    private static Role role(String name, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
        boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
        if (sorted.length <= 1) {
            return Role.CONSTANT;
        }
        if (whole && sorted.length <= MOST_CLASSES && LABELS.contains(name)) {
            return Role.LABEL;
        }
        if (whole
                && YEAR.matcher(name).matches()
                && sorted[0] >= FIRST_YEAR
                && sorted[sorted.length - 1] <= LAST_YEAR) {
            return Role.YEAR;
        }
        boolean distinct = whole && sorted.length == values.length && values.length >= MANY_ROWS;
        boolean gapless = distinct && sorted[sorted.length - 1] - sorted[0] == sorted.length - 1;
        return distinct && (gapless || IDENTIFIER.matcher(name).matches()) ? Role.IDENTIFIER : Role.MEASUREMENT;
    }
}
