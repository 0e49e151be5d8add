package reeb.cli.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import reeb.toolkit.tables.Identifiers;

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
        MEASUREMENT("it measures something"),
        /** It is the same in all rows. */
        CONSTANT("it is the same in all rows"),
        /** It tells rows apart. */
        IDENTIFIER("it numbers or names the rows"),
        /** It is a code of a place or a number to call. */
        CODE("it is a code, whose size says nothing"),
        /** It names the class of a row. */
        LABEL("it looks like a label, which is for colours and comparison"),
        /** It tells the year of a row. */
        YEAR("it is a year, which is for colours; name it in \"columns\" to compare rows by it");

        private final String reason;

        Role(String reason) {
            this.reason = reason;
        }

        /** Says why a feature has this role. */
        String reason() {
            return reason;
        }

        /** Names the type that its column gets, where it is none of numbers. */
        Optional<String> type() {
            return this == LABEL
                    ? Optional.of("category")
                    : this == IDENTIFIER || this == CODE ? Optional.of("text") : Optional.empty();
        }

        /** Tells whether it is kept for colours and search. */
        boolean shown() {
            return this == LABEL || this == YEAR;
        }
    }

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
        return new FeatureLook(name, role(name, values), Math.sqrt(variance));
    }

    private static Role role(String name, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
        boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
        if (sorted.length <= 1) {
            return Role.CONSTANT;
        }
        if (whole && sorted.length <= MOST_CLASSES && LABELS.contains(name.toLowerCase(Locale.ROOT))) {
            return Role.LABEL;
        }
        if (whole
                && YEAR.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && sorted[0] >= FIRST_YEAR
                && sorted[sorted.length - 1] <= LAST_YEAR) {
            return Role.YEAR;
        }
        if (whole && Identifiers.coded(name)) {
            return Role.CODE;
        }
        boolean identifier = Identifiers.distinct(values) && (Identifiers.gapless(values) || Identifiers.named(name));
        return identifier ? Role.IDENTIFIER : Role.MEASUREMENT;
    }
}
