package reeb.api;

import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

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
     * Learns from whole data what groups of any part of them depend on, as {@link Metric#fitted} does.
     *
     * <p>A graph builder calls this once with all rows before it clusters selections of them.
     *
     * @param points n x d features
     * @param run this execution
     * @return the clusterer for selections of these rows; this itself where it needs to know nothing
     * @throws InputException where the data do not fit this clusterer
     */
    default Clusterer fitted(Points points, Run run) {
        return this;
    }

    /**
     * Tells how many rows this clusterer needs to find a cluster.
     *
     * @return the least number of rows, at least 1
     */
    default int minimumRows() {
        return 1;
    }
}
