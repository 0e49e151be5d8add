package reeb.api.data;

import reeb.api.data.Points.Precision;

/** How the rows of a matrix lie in memory. */
sealed interface Storage permits DenseRows, SparseRows {
    /** Counts the columns. */
    int columns();

    /** Tells how values are stored. */
    Precision precision();

    /** Tells whether values lie in a mapped file. */
    boolean mapped();

    /** Reads one value. */
    double at(int row, int column);

    /** Copies a row, zeros too, in double precision. */
    void copyRow(int row, double[] into);

    /** Copies a row, zeros too, in single precision. */
    void copyRow(int row, float[] into, int offset);
}
