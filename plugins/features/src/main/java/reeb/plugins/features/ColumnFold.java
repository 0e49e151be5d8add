package reeb.plugins.features;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import reeb.api.Run;
import reeb.api.data.Points;

/** Ranges, sums and squares of columns over blocks of rows, as arrays by name: each needs those before it. */
final class ColumnFold {
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String SUMS = "sums";
    private static final String MEAN = "mean";
    private static final String SQUARES = "squares";

    private ColumnFold() {}

    /** Sums up a block: its ranges, then its sums, then its squares around the means. */
    static Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
        Statistics statistics = new Statistics(block, run);
        Optional<Extremes> extremes = extremes(state);
        if (extremes.isEmpty()) {
            return ranges(statistics.range());
        }
        return means(state)
                .map(means -> Map.of(SQUARES, row(statistics.squares(extremes.get(), means))))
                .orElseGet(() -> Map.of(SUMS, row(statistics.sums(extremes.get()))));
    }

    static Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
        Map<String, Points> joined = new LinkedHashMap<>();
        sum.forEach((name, values) -> joined.put(
                name,
                row(joined(values(values), values(Objects.requireNonNull(next.get(name), name)), joining(name)))));
        return joined;
    }

    private static DoubleBinaryOperator joining(String name) {
        return switch (name) {
            case LOW -> Math::min;
            case HIGH -> Math::max;
            default -> Double::sum;
        };
    }

    private static double[] joined(double[] one, double[] other, DoubleBinaryOperator joining) {
        double[] joined = new double[one.length];
        Arrays.setAll(joined, column -> joining.applyAsDouble(one[column], other[column]));
        return joined;
    }

    static Map<String, Points> ranges(Extremes extremes) {
        return Map.of(LOW, row(extremes.lows()), HIGH, row(extremes.highs()));
    }

    static Map<String, Points> rangesAndMeans(Extremes extremes, double[] means) {
        return Map.of(LOW, row(extremes.lows()), HIGH, row(extremes.highs()), MEAN, row(means));
    }

    /** Gives the ranges, where they are known; they may not be finite. */
    static Optional<Extremes> extremes(Map<String, Points> arrays) {
        return array(LOW, arrays).flatMap(low -> array(HIGH, arrays).map(high -> Extremes.of(low, high)));
    }

    /** Gives the means, where they are known. */
    static Optional<double[]> means(Map<String, Points> arrays) {
        return array(MEAN, arrays);
    }

    static double[] sums(Map<String, Points> arrays) {
        return array(SUMS, arrays).orElseThrow();
    }

    static double[] squares(Map<String, Points> arrays) {
        return array(SQUARES, arrays).orElseThrow();
    }

    private static Optional<double[]> array(String name, Map<String, Points> arrays) {
        return Optional.ofNullable(arrays.get(name)).map(ColumnFold::values);
    }

    private static double[] values(Points row) {
        double[] values = new double[row.columns()];
        row.copyRow(0, values);
        return values;
    }

    private static Points row(double[] values) {
        return Points.of(1, values.length, values);
    }
}
