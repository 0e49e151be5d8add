package reeb.plugins.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * A matrix of distances that has been checked.
 *
 * @param matrix n x n distances
 * @param exact whether the halves beside the diagonal are equal to the last bit; if not, the one above it counts
 */
@Named("precomputed")
@About("Distances of a matrix.")
record DistanceMatrix(Points matrix, boolean exact) implements Metric {
    /** How far the halves may differ, the diagonal be from zero and others below it, as a share of the largest distance. */
    private static final double TOLERANCE = 1e-5;

    private static final int ROWS_AT_A_TIME = 64;

    /** Checks the matrix that rows are of, or were selected from. O(n^2). */
    static DistanceMatrix of(Points points, Run run) {
        Points matrix = points.whole();
        if (matrix.rows() != matrix.columns()) {
            throw new InputException("precomputed: distances are a square matrix but there are " + matrix
                    + "; give all n x n distances, or features and another metric");
        }
        int rows = matrix.rows();
        double largest = run.collectChunks(rows, ROWS_AT_A_TIME, (first, end) -> largest(matrix, first, end)).stream()
                .mapToDouble(found -> found)
                .max()
                .orElse(0);
        double tolerance = largest * TOLERANCE;
        List<Boolean> exact =
                run.collectChunks(rows, ROWS_AT_A_TIME, (first, end) -> exact(matrix, first, end, tolerance));
        return new DistanceMatrix(matrix, !exact.contains(false));
    }

    private static double largest(Points matrix, int first, int end) {
        double[] values = new double[matrix.columns()];
        double largest = 0;
        for (int row = first; row < end; row++) {
            matrix.copyRow(row, values);
            for (int column = 0; column < values.length; column++) {
                if (!Double.isFinite(values[column])) {
                    throw new InputException("precomputed: row " + row + ", value " + column + " is " + values[column]
                            + "; distances are finite: where rows are not connected, write a number larger than all"
                            + " others");
                }
                largest = Math.max(largest, values[column]);
            }
        }
        return largest;
    }

    private static boolean exact(Points matrix, int first, int end, double tolerance) {
        boolean exact = true;
        for (int row = first; row < end; row++) {
            requireZero(row, matrix.at(row, row), tolerance);
            for (int column = 0; column < row; column++) {
                double below = matrix.at(row, column);
                double above = matrix.at(column, row);
                requireNotNegative(row, column, below, tolerance);
                requireNotNegative(column, row, above, tolerance);
                if (!(Math.abs(below - above) <= tolerance)) {
                    throw new InputException("precomputed: from row " + row + " to " + column + " it is " + below
                            + " but back it is " + above + "; distances are symmetric: take the mean of both");
                }
                exact &= below == above;
            }
        }
        return exact;
    }

    private static void requireNotNegative(int row, int column, double value, double tolerance) {
        if (value < -tolerance) {
            throw new InputException(
                    "precomputed: row " + row + ", value " + column + " is " + value + "; distances are not negative");
        }
    }

    private static void requireZero(int row, double value, double tolerance) {
        if (!(Math.abs(value) <= tolerance)) {
            throw new InputException("precomputed: row " + row + " is at distance " + value
                    + " from itself; are these similarities? Distances have zeros on the diagonal");
        }
    }

    @Override
    public Metric fitted(Points points, Run run) {
        return this;
    }

    /** Finds neighbours among other rows of the same matrix. */
    @Override
    public NeighborGraph nearest(Points known, Points fresh, int k, Run run) {
        if (known.whole() != matrix || fresh.whole() != matrix) {
            return Metric.super.nearest(known, fresh, k, run);
        }
        PairSearch.checkBetween(known, fresh, k, run);
        int[] neighbors = new int[fresh.rows() * k];
        double[] distances = new double[neighbors.length];
        run.parallel(fresh.rows(), row -> {
            double[] measured = new double[known.rows()];
            measure(known, fresh.origin(row), measured);
            int[] nearest = IntStream.range(0, measured.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> measured[other]))
                    .limit(k)
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int rank = 0; rank < k; rank++) {
                neighbors[row * k + rank] = nearest[rank];
                distances[row * k + rank] = measured[nearest[rank]];
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }

    @Override
    public double distance(double[] a, double[] b) {
        return new Precomputed().distance(a, b);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        measure(points, points.origin(row), distances);
    }

    /** Takes what rounding left below zero for zero. */
    private void measure(Points points, int from, double[] distances) {
        for (int other = 0; other < points.rows(); other++) {
            int to = points.origin(other);
            boolean turned = !exact && to < from;
            distances[other] = from == to ? 0 : Math.max(0, matrix.at(turned ? to : from, turned ? from : to));
        }
    }
}
