package reeb.plugins.tables.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Precision;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.InvalidValues;

/**
 * What is asked of a table.
 *
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept beside them
 * @param types what columns are, where it is not as the file says
 * @param dates how texts are dates, where somebody says so
 * @param precision how features are kept
 * @param invalid what is done with features that are missing or not finite
 * @param required columns in which no row lacks a value
 * @param where a condition that all rows meet
 * @param rows which rows are taken
 * @param sample how many are drawn of those that are left
 */
public record Wanted(
        Optional<String> vector,
        Optional<List<String>> columns,
        Optional<List<String>> labels,
        Optional<Map<String, ColumnType>> types,
        Optional<String> dates,
        Precision precision,
        InvalidValues invalid,
        Optional<List<String>> required,
        Optional<String> where,
        Optional<RowRange> rows,
        Optional<Integer> sample) {
    /** Checks that features come from one place, that no column is named twice, and how dates are written. */
    public Wanted {
        DateForms _ = DateForms.of(dates);
        if (vector.isPresent() && columns.isPresent()) {
            throw new InputException("columns: the features come from 'vector'; leave out one of the two");
        }
        requireDistinct("columns", columns);
        requireDistinct("labels", labels);
    }

    private static void requireDistinct(String parameter, Optional<List<String>> names) {
        List<String> all = names.orElse(List.of());
        if (new HashSet<>(all).size() < all.size()) {
            throw new InputException(parameter + ": names a column twice; name each once");
        }
    }

    /** Tells how the texts of a column are dates, where somebody says so. */
    Optional<DateForm> dateForm(String column) {
        return DateForms.of(dates).of(column);
    }

    /** Gives the conditions on rows; {@code table} is what messages call it. */
    RowConditions conditions(String table) {
        return new RowConditions(table, where, required);
    }
}
