package reeb.kernels.distances;

import reeb.api.data.Points;
import reeb.kernels.rows.RowReader;

/**
 * The squared Euclidean distances of one row to all others, each summed in the order of the columns.
 *
 * <p>Four rows at a time, because each addition waits for the one before. No sum is split, so the results have the bits
 * of the plain loop.
 */
public final class SquaredDistances {
    /** Rows measured at a time. */
    static final int ROWS = 4;

    private SquaredDistances() {}

    /**
     * Measures one row against all. O(n d).
     *
     * @param points n x d features
     * @param row which row
     * @param distances n values, overwritten
     */
    public static void from(Points points, int row, double[] distances) {
        RowReader reader = new RowReader(points);
        double[] from = new double[points.columns()];
        double[][] others = new double[ROWS][points.columns()];
        double[] sums = new double[ROWS];
        reader.read(row, from);
        for (int first = 0; first < points.rows(); first += ROWS) {
            int count = Math.min(ROWS, points.rows() - first);
            for (int i = 0; i < count; i++) {
                reader.read(first + i, others[i]);
            }
            measure(from, others, sums);
            System.arraycopy(sums, 0, distances, first, count);
        }
    }

    /** Measures one row against four. */
    static void measure(double[] from, double[][] others, double[] sums) {
        double[] a = others[0];
        double[] b = others[1];
        double[] c = others[2];
        double[] d = others[3];
        double ofA = 0;
        double ofB = 0;
        double ofC = 0;
        double ofD = 0;
        for (int i = 0; i < from.length; i++) {
            double value = from[i];
            ofA += (value - a[i]) * (value - a[i]);
            ofB += (value - b[i]) * (value - b[i]);
            ofC += (value - c[i]) * (value - c[i]);
            ofD += (value - d[i]) * (value - d[i]);
        }
        sums[0] = ofA;
        sums[1] = ofB;
        sums[2] = ofC;
        sums[3] = ofD;
    }
}
