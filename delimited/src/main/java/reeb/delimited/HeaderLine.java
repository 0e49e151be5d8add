package reeb.delimited;

import reeb.api.About;

/** Whether a table's first line names its columns. */
public enum HeaderLine {
    /** Found out. */
    @About(
            "A header if none of the first line's cells is a number, or where its numbers look like names, such as years; a doubt is told.")
    AUTO,
    /** It does. */
    @About("The first line names the columns.")
    YES,
    /** It does not. */
    @About("The first line is data; columns are named 'column 1', 'column 2' and so on.")
    NO
}
