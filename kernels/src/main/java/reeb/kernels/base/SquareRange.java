package reeb.kernels.base;

import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Looks whether the squares of differences between rows are numbers that a double holds, for what adds them up. */
public final class SquareRange {
    /** Squares of smaller differences have lost digits, or are 0. */
    private static final double LEAST = 0x1p-480;

    private SquareRange() {}

    /**
     * Refuses rows whose squared differences overflow when all are added up, or vanish though rows differ. Leaves values that are no numbers to others. O(n d).
     *
     * @param points n x d features
     * @param part what the message begins with, such as {@code k-means}
     * @throws InputException where the largest difference from the first row is above 0 and below 3e-145, or above some 1e154 / sqrt(n d)
     */
    public static void require(Points points, String part) {
        double largest = largest(points);
        if (Double.isNaN(largest)) {
            return;
        }
        double sum = largest * largest * points.rows() * points.columns() * 4;
        boolean vanishes = largest > 0 && largest < LEAST;
        if (vanishes || !Double.isFinite(sum)) {
            throw new InputException(part + ": squares of the differences between rows are too "
                    + (vanishes ? "small" : "large") + " for a double; scale the values "
                    + (vanishes ? "up" : "down") + " first, such as by 'standardize'");
        }
    }

    /** The largest difference between a value and that of the first row in its column; not-a-number where a value is not finite. */
    private static double largest(Points points) {
        double[] first = new double[points.columns()];
        double[] row = new double[points.columns()];
        double largest = 0;
        for (int number = 0; number < points.rows(); number++) {
            points.copyRow(number, number == 0 ? first : row);
            for (int column = 0; number > 0 && column < row.length; column++) {
                boolean finite = Double.isFinite(row[column]) && Double.isFinite(first[column]);
                largest = Math.max(largest, finite ? Math.abs(row[column] - first[column]) : Double.NaN);
            }
        }
        return largest;
    }
}
