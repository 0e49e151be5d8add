package reeb.plugins.tables.values;

import reeb.api.About;

/** What to do where a value is missing, not a number or infinite. */
public enum InvalidValues {
    /** Refuse the table. */
    @About("Refuse the table, naming the first such row.")
    FAIL,
    /** Leave the row out. */
    @About("Leave the row out, and say how many were.")
    DROP_ROW,
    /** Take 0. */
    @About("Take 0 instead.")
    ZERO,
    /** Take the mean of the other values. */
    @About("Take the mean of the other rows' valid values instead.")
    MEAN
}
