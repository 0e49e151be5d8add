package reeb.kernels.rows;

import reeb.api.data.Points;
import reeb.api.data.Points.Precision;

/** Reads rows in double precision without loss, by way of a buffer that copies in bulk; for one thread. */
public final class RowReader {
    private final Points points;
    private final float[] buffer;

    /**
     * Prepares.
     *
     * @param points n x d features
     */
    public RowReader(Points points) {
        this.points = points;
        this.buffer = new float[points.precision() == Precision.DOUBLE ? 0 : points.columns()];
    }

    /**
     * Reads a row. O(d).
     *
     * @param row from 0 to n - 1
     * @param into d values, overwritten
     */
    public void read(int row, double[] into) {
        if (points.precision() == Precision.DOUBLE) {
            points.copyRow(row, into);
            return;
        }
        points.copyRow(row, buffer, 0);
        for (int column = 0; column < buffer.length; column++) {
            into[column] = buffer[column];
        }
    }
}
