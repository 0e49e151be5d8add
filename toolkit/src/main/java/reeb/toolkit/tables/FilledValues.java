package reeb.toolkit.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;

/** Which features of a row were missing in its source and have been filled since: told in a column of the table, so that they can be found. */
public final class FilledValues {
    /** The name of the column; its texts are the names of a row's filled features. */
    public static final String COLUMN = "filled values";

    private static final String SEPARATOR = ", ";

    private FilledValues() {}

    /**
     * Tells whether filled features are noted.
     *
     * @param data n rows
     * @return whether the features are few enough to be told by name, and no column is called so already
     */
    public static boolean noted(Dataset data) {
        return FeatureColumns.few(data) && data.table().column(COLUMN).isEmpty();
    }

    /**
     * Calls a feature as the column does, and queries do.
     *
     * @param data its rows
     * @param feature from 0
     * @return its name; {@code feature 1} where it has none
     */
    public static String name(Dataset data, int feature) {
        return data.features().isEmpty()
                ? "feature " + (feature + 1)
                : data.features().get(feature);
    }

    /**
     * Adds the column.
     *
     * @param data n rows
     * @param filled the names of the filled features of each row; an empty list where there are none
     * @return the same rows with the column behind the others
     */
    public static Dataset note(Dataset data, List<List<String>> filled) {
        List<Column> columns = new ArrayList<>(data.table().columns());
        columns.add(new Column.Texts(
                COLUMN,
                filled.stream().map(names -> String.join(SEPARATOR, names)).toList()));
        return data.with(new Table(columns));
    }

    /**
     * Tells whether a feature of a row has been filled.
     *
     * @param table of the rows
     * @param row its position
     * @param name of the feature
     * @return whether the column says so; false where there is none
     */
    public static boolean is(Table table, int row, String name) {
        Optional<Column> column = table.column(COLUMN);
        return column.isPresent()
                && (SEPARATOR + column.get().text(row) + SEPARATOR).contains(SEPARATOR + name + SEPARATOR);
    }

    /**
     * Names the columns that a source may give.
     *
     * @param known those of its files
     * @param policy what it does with missing values
     * @return these, and the column of what is filled where some may be; empty where none are known
     */
    public static List<String> columns(List<String> known, InvalidValues policy) {
        boolean fills = policy == InvalidValues.ZERO || policy == InvalidValues.MEAN;
        if (known.isEmpty() || !fills || known.contains(COLUMN)) {
            return known;
        }
        List<String> all = new ArrayList<>(known);
        all.add(COLUMN);
        return all;
    }
}
