package reeb.api;

import reeb.api.data.Points;

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
}
