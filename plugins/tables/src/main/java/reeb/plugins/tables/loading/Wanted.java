package reeb.plugins.tables.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.InvalidValues;
import reeb.plugins.tables.values.Precision;

/**
 * What is asked of a table.
 *
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept beside them
 * @param precision how features are kept
 * @param invalid what is done with features that are missing or not finite
 * @param rows how many of the first rows are taken
 */
public record Wanted(
        Optional<String> vector,
        Optional<List<String>> columns,
        Optional<List<String>> labels,
        Precision precision,
        InvalidValues invalid,
        Optional<Integer> rows) {
    /** Checks that features come from one place, and that no column is named twice. */
    public Wanted {
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
}
