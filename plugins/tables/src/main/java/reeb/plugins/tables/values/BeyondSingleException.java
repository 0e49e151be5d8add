package reeb.plugins.tables.values;

import java.io.Serial;

/** Says that a value is larger than single precision holds. */
public final class BeyondSingleException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long index;

    BeyondSingleException(long index, double value) {
        super(value + " is beyond the range of single precision, which ends at " + Float.MAX_VALUE
                + "; set 'precision' to double");
        this.index = index;
    }

    /** Tells where it is in the matrix: value i is that of column i mod d in row i / d. */
    public long index() {
        return index;
    }
}
