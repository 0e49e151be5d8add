package reeb.plugins.figures.rows;

import reeb.api.About;

/** How rows are drawn at their places. */
public enum ScatterStyle {
    /** A dot for each. */
    @About("A dot for each row.")
    DOTS,
    /** Small squares, stronger the more rows there are. */
    @About("Small squares that are stronger the more rows lie in them, for millions of rows.")
    DENSITY
}
