package reeb.plugins.tables.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import reeb.api.data.Scale;
import reeb.plugins.tables.values.Matrix;
import reeb.plugins.tables.values.TypedValues;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateForms;

/**
 * The features, some of which have types that somebody gives.
 *
 * @param columns of all of them, in their order
 * @param typed the values of those with such types, by their index
 */
record TypedFeatures(List<TableColumn> columns, Map<Integer, TypedValues> typed) {
    /** Converts values when all have been read. */
    static TypedFeatures of(List<TableColumn> columns, Map<Integer, LabelValues> read) {
        Map<Integer, TypedValues> typed = new TreeMap<>();
        read.forEach((index, values) -> typed.put(index, values.typed().orElseThrow()));
        return new TypedFeatures(columns, typed);
    }

    /** Writes the converted values where the others have been read to. */
    void fill(Matrix matrix) {
        typed.forEach((index, values) -> {
            for (int row = 0; row < matrix.rows(); row++) {
                matrix.set((long) row * matrix.columns() + index, values.number(row));
            }
        });
    }

    Scale scale(int feature) {
        return Optional.ofNullable(typed.get(feature))
                .map(TypedValues::scale)
                .orElseGet(() -> columns.get(feature).scale());
    }

    /** Tells how texts are dates, as the parameter {@code dates} says it; empty where no feature is such a text. */
    Optional<String> dates() {
        Map<String, DateForm> forms = new TreeMap<>();
        typed.forEach((index, values) ->
                values.dateForm().ifPresent(form -> forms.put(columns.get(index).name(), form)));
        return DateForms.written(forms);
    }

    /** Says what is wrong with a value that is there but not of its type. */
    Optional<String> fault(int row, int feature) {
        return Optional.ofNullable(typed.get(feature)).flatMap(values -> values.fault(row));
    }

    List<String> remarks(IntFunction<String> place) {
        return typed.values().stream()
                .flatMap(values -> values.remark(place).stream())
                .toList();
    }
}
