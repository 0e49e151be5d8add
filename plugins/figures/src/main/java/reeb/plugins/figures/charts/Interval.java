package reeb.plugins.figures.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;

/**
 * How long a feature of persistent homology lives.
 *
 * @param birth where it appears
 * @param death where it disappears: infinity, of either sign, where it never does; before its birth in extended persistence
 * @param dimension of the feature, or whatever else sets it apart, as text; empty where nothing does
 */
record Interval(double birth, double death, String dimension) {
    private static final String DIMENSION = "dimension";

    /** The columns that hold intervals. */
    interface Columns {
        String birth();

        String death();

        Optional<String> dimension();
    }

    /**
     * Reads the intervals of several evaluations, one after the other; those without a finite birth are left out.
     *
     * @throws InputException where a column is missing
     */
    static List<Interval> of(List<Evaluation> evaluations, Columns columns) {
        List<Interval> intervals = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            Column.Numbers births = Curve.numbers("birth", evaluation, columns.birth());
            Column.Numbers deaths = Curve.numbers("death", evaluation, columns.death());
            Optional<Column> dimensions = dimensions(evaluation, columns.dimension());
            for (int row = 0; row < births.size(); row++) {
                if (Double.isFinite(births.at(row)) && !Double.isNaN(deaths.at(row))) {
                    int at = row;
                    String dimension = dimensions.map(column -> column.text(at)).orElse("");
                    intervals.add(new Interval(births.at(row), deaths.at(row), dimension));
                }
            }
        }
        return List.copyOf(intervals);
    }

    /** Tells what births and deaths stand for: dates where those of all evaluations do. */
    static Scale scale(List<Evaluation> evaluations, Columns columns) {
        List<Scale> scales = evaluations.stream()
                .map(evaluation ->
                        Curve.numbers("birth", evaluation, columns.birth()).scale())
                .distinct()
                .toList();
        return scales.size() == 1 ? scales.getFirst() : Scale.NUMBER;
    }

    /** Gives the dimensions as categories, in ascending order where they are whole numbers. */
    static Column.Categories dimensions(List<Interval> intervals, Columns columns) {
        List<String> values = intervals.stream()
                .map(interval -> interval.dimension().isEmpty() ? "all" : interval.dimension())
                .toList();
        return Column.Categories.of(columns.dimension().orElse(DIMENSION), values);
    }

    /** Orders by birth, then by length. */
    static Comparator<Interval> byBirth() {
        return Comparator.comparingDouble(Interval::birth).thenComparingDouble(Interval::death);
    }

    /** Tells how many there are. */
    static String summary(List<Interval> intervals) {
        long infinite = intervals.stream()
                .filter(interval -> Double.isInfinite(interval.death()))
                .count();
        return String.format(
                Locale.ROOT,
                "%,d interval%s%s",
                intervals.size(),
                intervals.size() == 1 ? "" : "s",
                infinite == 0 ? "" : String.format(Locale.ROOT, ", %,d without an end", infinite));
    }

    /** Tells how long it lives; infinite where it never disappears. */
    double length() {
        return Math.abs(death - birth);
    }

    /** Gives the least and the most of all finite ends, a little apart where they are equal. */
    static double[] range(List<Interval> intervals) {
        double[] ends = intervals.stream()
                .flatMapToDouble(interval -> java.util.stream.DoubleStream.of(interval.birth, interval.death))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (ends.length == 0) {
            return new double[] {0, 1};
        }
        double least = ends[0];
        double most = ends[ends.length - 1];
        return most > least ? new double[] {least, most} : new double[] {least - 0.5, least + 0.5};
    }

    private static Optional<Column> dimensions(Evaluation evaluation, Optional<String> named) {
        return named.isPresent()
                ? Optional.of(Curve.column("dimension", evaluation, named.get()))
                : evaluation.figures().column(DIMENSION);
    }
}
