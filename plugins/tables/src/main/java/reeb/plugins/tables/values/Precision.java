package reeb.plugins.tables.values;

import reeb.api.About;

/** How features are kept. */
public enum Precision {
    /** As suits them. */
    @About(
            "Lists of unsigned bytes as they are, other lists in single precision, columns of numbers in double precision.")
    AUTO,
    /** 32 bits. */
    @About("Single precision, of about 7 digits.")
    SINGLE,
    /** 64 bits. */
    @About("Double precision, of about 15 digits.")
    DOUBLE
}
