package reeb.plugins.quality;

import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.problem.InputException;
import reeb.kernels.distances.RowDistances;

/**
 * Tells how near the rows that are nearest in one space are in another (Venna and Kaski, <i>Neighborhood Preservation in
 * Nonlinear Projection Methods: An Experimental Study</i>, ICANN 2001).
 *
 * <p>With r(i, j) the rank of row j by its distance from row i in the other space, 1 for the nearest, and among equals the
 * lower row first, the score is 1 - 2 / (n k (2 n - 3 k - 1)) times the sum of r(i, j) - k over all rows i and those of
 * their k nearest j for which it is positive.
 */
final class RankScore {
    private static final int CHUNK = 16;

    private RankScore() {}

    /**
     * Scores. O(n^2 (d + k)).
     *
     * @param near tells which rows are nearest
     * @param other ranks them
     * @param k how many are nearest, less than half of the rows
     * @param run this execution
     * @return from 0 to 1, which is best
     * @throws InputException where there are too few rows
     */
    static double of(Space near, Space other, int k, Run run) {
        long rows = near.points().rows();
        if (2L * k >= rows) {
            throw new InputException("k: " + k + " nearest rows must be less than half of the " + rows
                    + " rows that are compared; choose a smaller k or more rows");
        }
        NeighborGraph graph = near.nearest(k, run.in("nearest"));
        RowDistances distances = RowDistances.of(other.points(), other.metric(), run.in("ranks"));
        long penalty;
        try (Progress progress = run.progress("ranking neighbours", Math.ceilDiv(graph.rows(), CHUNK))) {
            penalty = run
                    .collectChunks(graph.rows(), CHUNK, (first, end) -> {
                        long sum = penalty(first, end, graph, distances);
                        progress.advance(1);
                        return sum;
                    })
                    .stream()
                    .mapToLong(sum -> sum)
                    .sum();
        }
        return 1 - penalty * (2.0 / (rows * (double) k * (2 * rows - 3L * k - 1)));
    }

    private static long penalty(int first, int end, NeighborGraph graph, RowDistances distances) {
        double[][] measured = new double[end - first][graph.rows()];
        distances.order(first, measured);
        long sum = 0;
        for (int row = 0; row < measured.length; row++) {
            for (int nearest = 0; nearest < graph.k(); nearest++) {
                int other = graph.neighbor(first + row, nearest);
                sum += Math.max(0, rank(measured[row], first + row, other) - graph.k());
            }
        }
        return sum;
    }

    /** Counts the rows not farther than another, which is one of them, but for the row itself. */
    private static int rank(double[] distances, int row, int other) {
        double limit = distances[other];
        int rank = 1;
        for (int i = 0; i < other; i++) {
            rank += distances[i] <= limit ? 1 : 0;
        }
        for (int i = other + 1; i < distances.length; i++) {
            rank += distances[i] < limit ? 1 : 0;
        }
        boolean counted = row < other ? distances[row] <= limit : distances[row] < limit;
        return counted ? rank - 1 : rank;
    }
}
