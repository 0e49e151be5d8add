package reeb.kernels.rows;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.base.Vectors;

/**
 * Moves rows about the origin and scales them by a power of two, so that single precision holds them, however large or
 * small they are. The order of distances stays.
 */
public final class Frame {
    private static final int SAMPLE = 16;
    private static final int ROWS_AT_A_TIME = 4096;

    private final double scale;
    private final double[] centre;

    private Frame(double scale, double[] centre) {
        this.scale = scale;
        this.centre = centre;
    }

    /**
     * Finds a frame. O(n d).
     *
     * @throws InputException where a value is not finite
     */
    public static Frame of(Points points, Run run) {
        double scale = Math.scalb(1.0, -Math.getExponent(Math.max(largest(points, run), Double.MIN_NORMAL)));
        int sample = Math.min(points.rows(), SAMPLE);
        double[] centre = new double[points.columns()];
        double[] row = new double[points.columns()];
        for (int i = 0; i < sample; i++) {
            points.copyRow((int) ((long) i * points.rows() / sample), row);
            Vectors.add(scale / sample, row, centre);
        }
        return new Frame(scale, centre);
    }

    private static double largest(Points points, Run run) {
        List<Double> largest = run.collectChunks(points.rows(), ROWS_AT_A_TIME, (first, end) -> {
            RowReader reader = new RowReader(points);
            double[] values = new double[points.columns()];
            double most = 0;
            for (int row = first; row < end; row++) {
                reader.read(row, values);
                most = Math.max(most, largest(values, row));
            }
            return most;
        });
        double overall = 0;
        for (double value : largest) {
            overall = Math.max(overall, value);
        }
        return overall;
    }

    private static double largest(double[] values, int row) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (!(largest < Double.POSITIVE_INFINITY)) {
            throw new InputException("row " + row + ": holds a value that is not finite;"
                    + " leave such rows out or replace their values before approximate neighbours are sought");
        }
        return largest;
    }

    /** Gives what values are multiplied by before they are moved. */
    public double scale() {
        return scale;
    }

    /**
     * Makes a reader of framed rows, for one thread.
     *
     * @param points rows of as many columns
     * @return reads them in single precision
     */
    public RoundedReader reader(Points points) {
        RowReader reader = new RowReader(points);
        double[] values = new double[points.columns()];
        return (row, into, start) -> {
            reader.read(row, values);
            for (int column = 0; column < values.length; column++) {
                into[start + column] = (float) (values[column] * scale - centre[column]);
            }
        };
    }
}
