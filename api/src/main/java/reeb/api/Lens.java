package reeb.api;

import java.util.List;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Gives each row its filter values, through which Mapper looks at the data.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 3.
 */
public non-sealed interface Lens extends Part {
    /**
     * Computes the filter values.
     *
     * <p>A step of a workflow, and a lens within {@code mapper} and {@code mapper-sweep}, gets all that is known of the rows; other
     * parts show their lenses points alone, as {@link Dataset#of} holds them.
     *
     * @param data n rows with their n x d points and, where the source has them, columns and images
     * @param run this execution
     * @return n x k values, in double precision where the lens computes in it
     * @throws InputException where the data do not fit this lens
     */
    Points view(Dataset data, Run run);

    /**
     * Names the filter values.
     *
     * @param data what {@link #view} gets
     * @param columns k, how many values it gave each row
     * @return k names, or none where the values have none
     */
    default List<String> names(Dataset data, int columns) {
        return List.of();
    }
}
