package reeb.plugins.features;

import reeb.api.About;

/** What a range is measured over. */
public enum Per {
    /** All values together. */
    @About("One range for all values.")
    ALL,
    /** Each column by itself. */
    @About("A range for each column.")
    COLUMN
}
