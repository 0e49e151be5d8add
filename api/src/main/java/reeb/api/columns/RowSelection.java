package reeb.api.columns;

import java.nio.file.Path;
import java.util.List;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * A transform that keeps some of the rows, with all that is known of them and their numbers: a sample to learn from.
 *
 * <p>Later steps that take it see these rows alone.
 */
public interface RowSelection extends Transform {
    /**
     * Chooses the rows.
     *
     * @param data n rows with their points and, where the source has them, images and columns
     * @param inputs what {@link #inputs} gave, in the same order; empty for a part that reads no files
     * @param run this execution
     * @return positions from 0 to n - 1, ascending
     * @throws InputException where a file is damaged, or the data do not fit it or this part
     */
    Rows rows(Dataset data, List<Path> inputs, Run run);

    /** Gives the features of the chosen rows as they are. */
    @Override
    default Points transform(Dataset data, List<Path> inputs, Run run) {
        return data.points().select(rows(data, inputs, run)).detached();
    }

    /** Leaves the features their names. */
    @Override
    default List<String> names(Dataset data, int columns) {
        return data.features();
    }
}
