package reeb.cli.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.toolkit.tables.FeatureColumns;
import reeb.toolkit.tables.LabelColumn;

/**
 * What data are, as far as a workflow depends on it.
 *
 * @param rows n
 * @param columns d, how many features the source gives
 * @param features what each is; empty where they have no names or are too many to look at
 * @param labels names of the columns of few categories, those that serve best for colours first
 * @param kept the columns that go with the rows and are no features
 * @param pictures whether rows are pictures
 * @param directions whether features are coordinates of embeddings, which are compared by angle
 */
record DataLook(
        int rows,
        int columns,
        List<FeatureLook> features,
        List<String> labels,
        KeptColumns kept,
        boolean pictures,
        boolean directions) {
    /** Texts of more different values than these are no categories. */
    static final int MOST_CATEGORIES = 60;

    /** So few categories are told apart at a glance. */
    private static final int FEW_CATEGORIES = 12;

    /** A column whose rows are more than this of one category, or without a value, shows little. */
    private static final double ONE_SIDED = 0.95;

    private static final double GAPS = 0.5;

    /** Fewer numbers than these are measurements rather than an embedding. */
    private static final int EMBEDDING = 32;

    /** Rows that are looked at to tell what numbers are. */
    private static final int SAMPLE = 1000;

    DataLook {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
    }

    /** Looks at data. */
    static DataLook of(Dataset data) {
        List<FeatureLook> features = features(data);
        List<String> labels = new ArrayList<>(features.stream()
                .filter(feature -> feature.role() == FeatureLook.Role.LABEL)
                .map(FeatureLook::name)
                .toList());
        data.table().columns().stream()
                .filter(DataLook::fewCategories)
                .map(Column.Categories.class::cast)
                .sorted(Comparator.comparingInt(DataLook::rank))
                .map(Column::name)
                .forEach(labels::add);
        return new DataLook(
                data.points().rows(),
                data.points().columns(),
                features,
                labels.stream().distinct().toList(),
                KeptColumns.of(data),
                data.images().isPresent(),
                directions(data));
    }

    private static List<FeatureLook> features(Dataset data) {
        int columns = data.features().size();
        return columns == 0 || columns > FeatureColumns.MOST_FEATURES
                ? List.of()
                : IntStream.range(0, columns)
                        .mapToObj(column -> FeatureLook.of(
                                data.features().get(column), data.points().column(column)))
                        .toList();
    }

    private static boolean fewCategories(Column column) {
        return column instanceof Column.Categories categories
                && categories.names().size() > 1
                && categories.names().size() <= MOST_CATEGORIES;
    }

    /** Ranks columns by how well they serve for colours: those called as labels are, those of few categories, others, poor ones. */
    private static int rank(Column.Categories column) {
        if (LabelColumn.called(column.name())) {
            return 0;
        }
        int[] counts = new int[column.names().size()];
        int present = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                counts[column.code(row)]++;
                present++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        boolean poor = most > ONE_SIDED * present || present < GAPS * column.size();
        return poor ? 3 : counts.length <= FEW_CATEGORIES ? 1 : 2;
    }

    private static boolean directions(Dataset data) {
        Points points = data.points();
        if (data.images().isPresent() || points.columns() < EMBEDDING || points.precision() == Points.Precision.BYTE) {
            return false;
        }
        double[] row = new double[points.columns()];
        for (int i = 0; i < Math.min(SAMPLE, points.rows()); i++) {
            points.copyRow(i, row);
            for (double value : row) {
                if (value < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lists the features to compare rows by: all that measure something, or none where the features are taken as they are. */
    List<String> measurements() {
        return features.stream()
                .filter(feature -> feature.role() == FeatureLook.Role.MEASUREMENT)
                .map(FeatureLook::name)
                .toList();
    }

    /** Lists the features that measure nothing. */
    List<FeatureLook> others() {
        return features.stream()
                .filter(feature -> feature.role() != FeatureLook.Role.MEASUREMENT)
                .toList();
    }

    /** Counts the features that rows are compared by. */
    int dimensions() {
        return features.isEmpty() ? columns : measurements().size();
    }

    /** Tells whether one feature's spread hides another's. */
    boolean uneven() {
        double[] spreads = features.stream()
                .filter(feature -> feature.role() == FeatureLook.Role.MEASUREMENT)
                .mapToDouble(FeatureLook::spread)
                .sorted()
                .toArray();
        return spreads.length > 1 && spreads[spreads.length - 1] > 3 * spreads[0];
    }

    /** Counts the features that rows are compared by, and the numbers that are none. */
    String counted() {
        int count = dimensions();
        String features = String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "feature" : "features");
        int others = features().isEmpty() ? 0 : others().size();
        return others == 0
                ? features
                : features
                        + String.format(
                                Locale.ROOT, " (%,d more %s of numbers)", others, others == 1 ? "column" : "columns");
    }

    /** Names the column to colour by. */
    Optional<String> colour() {
        return labels.stream().findFirst();
    }
}
