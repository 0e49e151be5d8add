package reeb.api;

import reeb.api.data.Labels;
import reeb.api.data.Points;

/** Groups rows. */
public non-sealed interface Clusterer extends Part {
    /**
     * Labels each row with its cluster.
     *
     * @param points n x d features, n may be 0
     * @param run this execution
     * @return n labels; clusters count from 0 without gaps, {@link Labels#NOISE} marks rows in none
     * @throws InputException where the points do not fit this clusterer
     */
    Labels cluster(Points points, Run run);

    /**
     * Tells how many rows this clusterer needs to find a cluster.
     *
     * @return the least number of rows, at least 1
     */
    default int minimumRows() {
        return 1;
    }
}
