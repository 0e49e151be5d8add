package reeb.kernels.distances;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.kernels.rows.SparseRow;

/**
 * Measures pairs of sparse rows by the columns where either has a value, in their order: for distances to which columns of
 * two zeros add nothing, to the last bit that of the whole rows. For one thread.
 */
public final class SparsePairs {
    private final SparseRows rows;
    private final ToDoubleBiFunction<double[], double[]> measure;
    private final SparseRow from = new SparseRow();
    private final SparseRow to = new SparseRow();
    private int read = -1;
    private double[] left = {};
    private double[] right = {};

    /**
     * Prepares.
     *
     * @param rows n sparse rows
     * @param measure measures two rows of the same columns, however many; columns of two zeros must add nothing
     */
    public SparsePairs(SparseRows rows, ToDoubleBiFunction<double[], double[]> measure) {
        this.rows = rows;
        this.measure = measure;
    }

    /**
     * Measures one row against all. O(values of all rows, and n times those of the row).
     *
     * @param points n sparse rows
     * @param row which row
     * @param measure measures two rows of the same columns, however many
     * @param distances n values, overwritten
     * @return whether rows are sparse; if not, nothing is measured
     */
    public static boolean from(
            Points points, int row, ToDoubleBiFunction<double[], double[]> measure, double[] distances) {
        if (points.sparse().isEmpty()) {
            return false;
        }
        SparsePairs pairs = new SparsePairs(points.sparse().get(), measure);
        for (int other = 0; other < points.rows(); other++) {
            distances[other] = pairs.distance(row, other);
        }
        return true;
    }

    /**
     * Measures one pair; fastest where the first row is that of the last time. O(values of both rows).
     *
     * @param row from 0 to n - 1
     * @param other from 0 to n - 1
     * @return the distance, of the bits that whole rows give
     */
    public double distance(int row, int other) {
        if (row != read) {
            from.read(rows, row);
            read = row;
        }
        to.read(rows, other);
        if (left.length < from.count + to.count) {
            left = new double[2 * (from.count + to.count)];
            right = new double[left.length];
        }
        int count = merge();
        return measure.applyAsDouble(Arrays.copyOf(left, count), Arrays.copyOf(right, count));
    }

    private int merge() {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < from.count || j < to.count) {
            int column = i < from.count ? from.columns[i] : Integer.MAX_VALUE;
            int other = j < to.count ? to.columns[j] : Integer.MAX_VALUE;
            left[count] = column <= other ? from.values[i++] : 0;
            right[count++] = other <= column ? to.values[j++] : 0;
        }
        return count;
    }
}
