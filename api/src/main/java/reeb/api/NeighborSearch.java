package reeb.api;

import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * A way to find the nearest other rows of each row: exactly, or nearly so in less time.
 *
 * <p>Parts ask for neighbours through {@link Run#neighbors}, which keeps what has been found.
 */
public non-sealed interface NeighborSearch extends Part {
    /**
     * Finds the nearest other rows of each row.
     *
     * @param points n x d features
     * @param k how many for each row, from 1 to n - 1
     * @param metric the distance
     * @param run this execution
     * @return for each row k others, nearest first, with their exact distances
     * @throws InputException where there are not as many other rows
     */
    NeighborGraph search(Points points, int k, Metric metric, Run run);

    /**
     * Tells whether what is found are the true neighbours, so that those for a smaller k are the first of them.
     *
     * @param points n x d features
     * @param metric the distance
     * @return false where some may be missed
     */
    boolean exact(Points points, Metric metric);
}
