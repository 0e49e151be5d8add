package reeb.api;

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
     * @param points n x d features
     * @param run this execution
     * @return n x k values, in double precision where the lens computes in it
     * @throws InputException where the points do not fit this lens
     */
    Points view(Points points, Run run);

    /**
     * Computes the filter values where the columns of the rows are known too: for a step of a workflow, and for a lens within
     * {@code mapper} and {@code mapper-sweep}; other parts show their lenses points alone.
     *
     * <p>Lenses that make use of columns, such as labels, override this; to all others the points are enough.
     *
     * @param data n rows with their points and, where the source has them, columns and images
     * @param run this execution
     * @return n x k values, as {@link #view(Points, Run)} gives them
     * @throws InputException where the data do not fit this lens
     */
    default Points view(Dataset data, Run run) {
        return view(data.points(), run);
    }
}
