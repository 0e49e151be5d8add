package reeb.kernels.rows;

import reeb.api.data.Points;
import reeb.api.data.Points.Precision;
import reeb.kernels.base.Vectors;

/** A point amid the rows that is moved to the origin, since errors grow with the lengths of rows. Any centre is right. */
public final class Centre {
    private static final int SAMPLE = 16;

    private final Points points;

    /** In single precision, so that rows of either precision are moved by the same. */
    private final float[] centre;

    private Centre(Points points, double[] mean) {
        this.points = points;
        this.centre = new float[mean.length];
        for (int column = 0; column < mean.length; column++) {
            centre[column] = (float) mean[column];
        }
    }

    /**
     * Takes the middle of some rows. O(n d).
     *
     * @param points n x d features
     * @return their centre
     */
    public static Centre of(Points points) {
        int sample = Math.min(points.rows(), SAMPLE);
        double[] mean = new double[points.columns()];
        double[] row = new double[points.columns()];
        RowReader reader = new RowReader(points);
        for (int i = 0; i < sample; i++) {
            reader.read((int) ((long) i * points.rows() / sample), row);
            Vectors.add(1.0 / sample, row, mean);
        }
        return new Centre(points, mean);
    }

    /** Makes a reader of rows around this centre, for one thread. */
    public RoundedReader reader() {
        return reader(points);
    }

    /**
     * Makes a reader of other rows around this centre, for one thread.
     *
     * @param others rows of as many columns
     * @return reads them, less the centre, in single precision
     */
    public RoundedReader reader(Points others) {
        if (others.precision() != Precision.DOUBLE) {
            return (row, into, start) -> readSingles(others, row, into, start);
        }
        double[] values = new double[others.columns()];
        return (row, into, start) -> {
            others.copyRow(row, values);
            for (int column = 0; column < values.length; column++) {
                into[start + column] = (float) (values[column] - centre[column]);
            }
        };
    }

    /** Subtracts in single precision, which rounds once, as the way through double precision does. */
    private void readSingles(Points others, int row, float[] into, int start) {
        others.copyRow(row, into, start);
        subtract(centre, into, start);
    }

    private static void subtract(float[] centre, float[] values, int start) {
        for (int column = 0; column < centre.length; column++) {
            values[start + column] -= centre[column];
        }
    }
}
