package reeb.api.columns;

import java.nio.file.Path;
import java.util.List;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/**
 * A transform that tells more of the rows, as columns, and leaves their features as they are: groups that a person has edited,
 * values of another table.
 *
 * <p>Its columns go before those that the rows have, with all later steps. Only the columns are kept in the cache.
 */
public interface ColumnTransform extends Transform {
    /**
     * Makes the columns.
     *
     * @param data n rows with their points and, where the source has them, images and columns
     * @param inputs what {@link #inputs} gave, in the same order; empty for a part that reads no files
     * @param run this execution
     * @return columns of n values, of whose names the rows have none yet
     * @throws InputException where a file is damaged, or the data do not fit it or this part
     */
    Table columns(Dataset data, List<Path> inputs, Run run);

    /** Gives the features as they are. */
    @Override
    default Points transform(Dataset data, List<Path> inputs, Run run) {
        return data.points();
    }

    /** Leaves the features their names. */
    @Override
    default List<String> names(Dataset data, int columns) {
        return data.features();
    }
}
