package reeb.plugins.quality;

import reeb.api.About;

/** What rows in no cluster count as. */
public enum NoiseRows {
    /** All of them together are one cluster more. */
    @About("All rows in no cluster are one cluster more.")
    CLUSTER,
    /** They are not compared; the coverage tells how many are. */
    @About("Rows in no cluster are left out; 'coverage' tells the share of those that are not.")
    LEAVE_OUT
}
