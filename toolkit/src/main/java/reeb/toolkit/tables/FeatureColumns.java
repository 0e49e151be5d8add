package reeb.toolkit.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.data.Table;

/**
 * Keeps the features that a source names as columns too, so that colours, queries and attributes of nodes know them by name when
 * later steps have made other features of them.
 */
public final class FeatureColumns {
    /** More features than these are pixels or coordinates of embeddings, whose means nobody reads. */
    public static final int MOST_FEATURES = 100;

    /** Values of all columns together; 80 MB where they are read from a cache. */
    private static final long MOST_VALUES = 10_000_000;

    private FeatureColumns() {}

    /**
     * Adds a column of numbers for each named feature, after the columns there are.
     *
     * @param data n rows, whose features have names or not
     * @return the same rows with the features' values as columns, but for those whose name a column has; as they are where there
     *     are more than {@link #MOST_FEATURES} features or 10 million values
     */
    public static Dataset keep(Dataset data) {
        return keep(data, _ -> Scale.NUMBER);
    }

    /**
     * Adds a column for each named feature, after the columns there are.
     *
     * @param data n rows, whose features have names or not
     * @param scales what each feature's numbers stand for
     * @return as {@link #keep(Dataset)} does
     */
    public static Dataset keep(Dataset data, IntFunction<Scale> scales) {
        if (!kept(data)) {
            return data;
        }
        List<Column> columns = new ArrayList<>(data.table().columns());
        for (int feature = 0; feature < data.features().size(); feature++) {
            String name = data.features().get(feature);
            if (data.table().column(name).isEmpty()) {
                columns.add(Column.Numbers.of(name, scales.apply(feature), data.points(), feature));
            }
        }
        return data.with(new Table(columns));
    }

    /**
     * Tells whether {@link #keep(Dataset)} makes columns of features.
     *
     * @param data n rows
     * @return whether they have names and are few enough
     */
    public static boolean kept(Dataset data) {
        return !data.features().isEmpty() && few(data);
    }

    /** Tells whether the features, named or not, are few enough to be told each for itself. */
    static boolean few(Dataset data) {
        int features = data.points().columns();
        return features > 0
                && features <= MOST_FEATURES
                && (long) features * data.points().rows() <= MOST_VALUES;
    }
}
