package reeb.runtime.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Scale;

/**
 * What sets selected rows apart from all others: every column of numbers or categories, and every feature, compared.
 *
 * <p>Categories that are numbers are compared as numbers where there are more than a few, whatever their column keeps them as.
 * Missing values are left out. A column is left out where the selected or the others have no value, or all values are
 * equal. Free text is not compared.
 */
public final class Contrasts {
    /** Numbers of no more different values than this are compared as categories, as the labels of digits. */
    private static final int MOST_CLASSES = 12;

    private final BitSet selected = new BitSet();
    private final int rows;
    private final Set<String> clusters;

    private Contrasts(int rows, Rows chosen, Set<String> clusters) {
        this.rows = rows;
        this.clusters = clusters;
        chosen.stream().forEach(selected::set);
    }

    /**
     * Compares all columns. O(n log n) time for each.
     *
     * @param data n rows
     * @param selected some of them
     * @param clusters columns whose numbers are names of clusters
     * @return those that differ most surely first: by adjusted p, then by the size of the effect
     */
    public static List<Contrast> of(Dataset data, Rows selected, Set<String> clusters) {
        Contrasts contrasts = new Contrasts(data.points().rows(), selected, clusters);
        List<Contrast> found = Stream.concat(
                        data.table().columns().stream().map(contrasts::column),
                        IntStream.range(0, data.points().columns())
                                .filter(feature -> !kept(data, feature))
                                .parallel()
                                .mapToObj(feature -> contrasts.feature(data, feature)))
                .flatMap(Optional::stream)
                .toList();
        double[] adjusted =
                FalseDiscovery.adjusted(found.stream().mapToDouble(Contrast::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(index -> found.get(index).withAdjusted(adjusted[index]))
                .sorted(Comparator.comparingDouble(Contrast::adjusted)
                        .thenComparing(Comparator.comparingDouble((Contrast one) -> Math.abs(one.effect()))
                                .reversed()))
                .toList();
    }

    private Optional<Contrast> column(Column column) {
        Optional<double[]> numbers = clusters.contains(column.name()) ? Optional.empty() : column.numbers();
        if (column instanceof Column.Categories categories
                && (numbers.isEmpty() || categories.names().size() <= MOST_CLASSES)) {
            return categories(categories);
        }
        Scale scale = column instanceof Column.Numbers measured ? measured.scale() : Scale.NUMBER;
        return numbers.flatMap(values -> numbers(column.name(), scale, row -> values[row]));
    }

    /** Tells whether a feature is one of the columns too, and so compared with them. */
    private static boolean kept(Dataset data, int feature) {
        return !data.features().isEmpty()
                && data.table().column(data.features().get(feature)).isPresent();
    }

    private Optional<Contrast> feature(Dataset data, int feature) {
        double[] values = data.points().column(feature);
        String name = data.features().isEmpty()
                ? "feature " + (feature + 1)
                : data.features().get(feature);
        return numbers(name, Scale.NUMBER, row -> values[row]);
    }

    private Optional<Contrast> numbers(String name, Scale scale, IntToDoubleFunction values) {
        double[] ours = values(values, true);
        double[] others = values(values, false);
        if (ours.length == 0 || others.length == 0 || equal(ours, others)) {
            return Optional.empty();
        }
        KolmogorovSmirnov test = KolmogorovSmirnov.of(ours, others);
        return Optional.of(new Contrast(
                name,
                "kolmogorov-smirnov",
                test.statistic(),
                cohensD(ours, others),
                test.p(),
                test.p(),
                "",
                mean(ours),
                mean(others),
                scale));
    }

    private double[] values(IntToDoubleFunction values, boolean ours) {
        return IntStream.range(0, rows)
                .filter(row -> selected.get(row) == ours)
                .mapToDouble(values)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static boolean equal(double[] ours, double[] others) {
        return Stream.of(ours, others).flatMapToDouble(Arrays::stream).allMatch(value -> value == ours[0]);
    }

    /** The difference of the means in pooled standard deviations (Cohen 1988, section 2.5.1). */
    static double cohensD(double[] ours, double[] others) {
        double squares = squares(ours) + squares(others);
        return (mean(ours) - mean(others)) / Math.sqrt(squares / (ours.length + others.length - 2));
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private Optional<Contrast> categories(Column.Categories column) {
        int[] ours = new int[column.names().size()];
        int[] others = new int[ours.length];
        for (int row = 0; row < rows; row++) {
            if (column.code(row) >= 0) {
                (selected.get(row) ? ours : others)[column.code(row)]++;
            }
        }
        double ourSum = Arrays.stream(ours).sum();
        double otherSum = Arrays.stream(others).sum();
        if (ourSum == 0 || otherSum == 0) {
            return Optional.empty();
        }
        ChiSquare test = ChiSquare.of(ours, others);
        int most = IntStream.range(0, ours.length)
                .boxed()
                .max(Comparator.comparingDouble(code -> Math.abs(ours[code] / ourSum - others[code] / otherSum)))
                .orElseThrow();
        return test.degrees() == 0
                ? Optional.empty()
                : Optional.of(new Contrast(
                        column.name(),
                        "chi-square",
                        test.statistic(),
                        test.effect(),
                        test.p(),
                        test.p(),
                        column.names().get(most),
                        ours[most] / ourSum,
                        others[most] / otherSum,
                        Scale.NUMBER));
    }
}
