package reeb.plugins.sources.values;

import reeb.api.About;

/** What to do where a value is missing, not a number or infinite. */
public enum InvalidValues {
    /** Refuse the file. */
    @About("Refuse the file, naming the rows with such values, ten at most.")
    FAIL,
    /** Leave the row out. */
    @About("Leave the row out, and say how many were.")
    DROP_ROW,
    /** Take 0. */
    @About("Take 0 instead.")
    ZERO,
    /** Take the mean of the column's other values. */
    @About("Take the mean of the column's valid values instead.")
    MEAN
}
