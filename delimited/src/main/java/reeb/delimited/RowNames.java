package reeb.delimited;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The names or numbers of rows, as programs write them in a first column without a name.
 *
 * @param survey what the columns hold
 * @param column the column's index, where there is one
 */
record RowNames(CsvSurvey survey, OptionalInt column) {
    static RowNames of(CsvSurvey survey) {
        return new RowNames(survey, survey.rowNames());
    }

    /** Tells whether this is the column. */
    boolean is(int index) {
        return column.isPresent() && column.getAsInt() == index;
    }

    /** Tells whether this is the column and only counts the rows. */
    boolean counted(int index) {
        return is(index) && survey.column(index).counts();
    }

    /** Gives the column where it names rows and was chosen for nothing else. */
    Optional<Integer> kept(List<Integer> labels, List<Integer> features) {
        return column.stream()
                .boxed()
                .filter(index -> !counted(index) && !labels.contains(index) && !features.contains(index))
                .findFirst();
    }

    /** Says what became of it, unless it was asked for as something else. */
    Optional<String> remark(List<Integer> labels, List<Integer> features) {
        if (column.isEmpty() || features.contains(column.getAsInt())) {
            return Optional.empty();
        }
        CsvColumn names = survey.column(column.getAsInt());
        return Optional.of(
                names.counts() && !labels.contains(column.getAsInt())
                        ? "the first column, which has no name of its own, counts the rows and is left out"
                        : "the first column, which has no name of its own, holds the rows' names and is kept as '"
                                + names.name() + "'; name it in 'columns' if it is a feature");
    }
}
