package reeb.delimited;

import reeb.api.About;

/** What stands before the decimals of a number. */
public enum DecimalMark {
    /** Found out. */
    @About(
            "A comma where the first lines have numbers with one, none with a point, and another delimiter; else a point.")
    AUTO,
    /** A point. */
    @About("1.5")
    POINT,
    /** A comma. */
    @About("1,5")
    COMMA
}
