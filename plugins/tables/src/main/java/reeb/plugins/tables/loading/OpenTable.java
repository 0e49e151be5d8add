package reeb.plugins.tables.loading;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Matrix;

/**
 * A table that can be read several times, from its first row to the last that is asked for. All methods refuse a table that is
 * damaged.
 */
public interface OpenTable {
    /** Gives the name by which people know it, such as that of its file. */
    String name();

    /**
     * Looks at the table and settles how many rows are read.
     *
     * @param most rows that are read; all where it is empty
     */
    Survey survey(Wanted wanted, Optional<Long> most);

    /**
     * Finds the first row without a list.
     *
     * @return its number, from 0
     */
    long firstMissing(TableColumn vector);

    /** Finds the first row whose list is not as long as that. */
    OddRow firstUnlike(TableColumn vector, long length);

    /**
     * A row whose list is not as it should be.
     *
     * @param number from 0
     * @param length of its list
     */
    record OddRow(long number, long length) {}

    /**
     * Gives the memory in which all lists lie, one after another, as a matrix keeps them, so that they need not be read.
     *
     * @param precision of the matrix
     * @param columns of the matrix
     * @return rows x columns values; empty where they lie otherwise, or a value is missing
     */
    default Optional<MemorySegment> inPlace(TableColumn vector, Points.Precision precision, int columns) {
        return Optional.empty();
    }

    /** Reads lists as rows of a matrix, not-a-number where a value, or a list, is missing. */
    void lists(TableColumn vector, Matrix matrix, int firstRow, Progress progress);

    /** Reads columns of numbers as columns of a matrix, not-a-number where a value is missing. */
    void columns(List<Feature> features, Matrix matrix, int firstRow, Progress progress);

    /**
     * A column of numbers that is a feature.
     *
     * @param column that is read
     * @param index of the feature in the matrix
     */
    record Feature(TableColumn column, int index) {}

    /** Reads columns as they are kept. */
    void labels(List<LabelValues> labels, int firstRow, Progress progress);

    /** Says which columns are called otherwise than in the file; asked after the table was looked at. */
    default List<String> renamed() {
        return List.of();
    }

    /** Says what is wrong with the table. */
    default InputException refusal(String problem) {
        return new InputException(name() + ": " + problem);
    }
}
