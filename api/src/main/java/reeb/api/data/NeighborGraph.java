package reeb.api.data;

import java.util.Objects;
import reeb.api.InputException;
import reeb.api.Metric;
import reeb.api.Run;

/**
 * For each of n rows its k nearest other rows, nearest first; of rows at equal distance the one of lower number comes first.
 *
 * <p>The others may be those of other data, see {@link #between}; then numbers are theirs, and an equal row is a neighbour too.
 *
 * <p>A distance that is not a number counts as farther than all that are.
 */
public final class NeighborGraph {
    /** Rows that one piece of work measures. */
    private static final int ROWS_AT_A_TIME = 16;

    /** Bytes for each neighbour found: a number and a distance. */
    private static final long BYTES_PER_NEIGHBOR = 12;

    private final int k;
    private final int[] neighbors;
    private final double[] distances;

    private NeighborGraph(int k, int[] neighbors, double[] distances) {
        this.k = k;
        this.neighbors = neighbors;
        this.distances = distances;
    }

    /**
     * Wraps neighbours that have been found.
     *
     * @param k neighbours of each row, at least 1
     * @param neighbors n * k row numbers, row by row, nearest first; handed over
     * @param distances their distances; handed over
     * @return the graph
     * @throws IllegalArgumentException where the arrays do not fit each other
     */
    public static NeighborGraph of(int k, int[] neighbors, double[] distances) {
        if (k < 1 || neighbors.length != distances.length || neighbors.length % k != 0) {
            throw new IllegalArgumentException(neighbors.length + " neighbours and " + distances.length
                    + " distances are not " + k + " for each row");
        }
        return new NeighborGraph(k, neighbors, distances);
    }

    /**
     * Measures all pairs one by one: the plain form that faster ones must equal. O(n^2 (d + log k)) for most data.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param k neighbours of each row, from 1 to n - 1
     * @param run this execution
     * @return the graph
     * @throws InputException where there are not as many other rows, or too many neighbours for the memory
     */
    public static NeighborGraph byPairs(Points points, Metric metric, int k, Run run) {
        int rows = points.rows();
        check(rows, k, run);
        NearestSelection selection = NearestSelection.of(rows, k);
        run.parallel(Math.ceilDiv(rows, ROWS_AT_A_TIME), piece -> {
            double[] measured = new double[rows];
            int end = Math.min(rows, (piece + 1) * ROWS_AT_A_TIME);
            for (int row = piece * ROWS_AT_A_TIME; row < end; row++) {
                metric.distances(points, row, measured);
                selection.select(row, measured, row);
            }
        });
        return selection.graph();
    }

    /**
     * Measures fresh rows against known ones, pair by pair: the plain form that faster ones must equal. O(m n (d + log k)) for
     * most data.
     *
     * @param known n x d features, whose rows are the neighbours
     * @param fresh m x d features
     * @param metric measures a pair
     * @param k neighbours of each fresh row, from 1 to n
     * @param run this execution
     * @return for each fresh row its nearest known ones
     * @throws InputException where there are not as many known rows, or too many neighbours for the memory
     */
    public static NeighborGraph between(Points known, Points fresh, Metric metric, int k, Run run) {
        checkBetween(known, fresh, k, run);
        int rows = fresh.rows();
        NearestSelection selection = NearestSelection.of(rows, k);
        run.parallel(Math.ceilDiv(rows, ROWS_AT_A_TIME), piece -> {
            double[] measured = new double[known.rows()];
            double[] from = new double[known.columns()];
            double[] to = new double[known.columns()];
            int end = Math.min(rows, (piece + 1) * ROWS_AT_A_TIME);
            for (int row = piece * ROWS_AT_A_TIME; row < end; row++) {
                fresh.copyRow(row, from);
                for (int other = 0; other < measured.length; other++) {
                    known.copyRow(other, to);
                    measured[other] = metric.distance(from, to);
                }
                selection.select(row, measured, NearestSelection.NONE);
            }
        });
        return selection.graph();
    }

    /**
     * Checks whether fresh rows can have so many known neighbours.
     *
     * @param known n x d features
     * @param fresh m x d features
     * @param k neighbours of each fresh row
     * @param run this execution
     * @throws InputException where columns differ, k is not from 1 to n, or the memory is too small
     */
    public static void checkBetween(Points known, Points fresh, int k, Run run) {
        if (fresh.columns() != known.columns()) {
            throw new InputException("neighbors: " + known + " are known but the fresh rows have " + fresh.columns()
                    + " columns; compute the same features for both");
        }
        if (k < 1 || k > known.rows()) {
            throw new InputException("neighbors: must be from 1 to " + known.rows() + ", the known rows, but is " + k);
        }
        reserve(fresh.rows(), k, run);
    }

    /**
     * Checks whether rows can have so many neighbours.
     *
     * @param rows n
     * @param k neighbours of each row
     * @throws InputException where k is less than 1, or there are not as many other rows
     */
    public static void check(int rows, int k) {
        if (k < 1) {
            throw new InputException("neighbors: must be at least 1 but is " + k);
        }
        if (k >= rows) {
            throw new InputException("neighbors: " + k + " nearest other rows need at least " + (k + 1L)
                    + " rows but there are " + rows + "; choose fewer neighbours or more rows");
        }
    }

    /**
     * Checks whether rows can have so many neighbours, and whether the memory holds them: 12 n k bytes.
     *
     * @param rows n
     * @param k neighbours of each row
     * @param run this execution
     * @throws InputException where k is less than 1, there are not as many other rows, or the memory is too small
     */
    public static void check(int rows, int k, Run run) {
        check(rows, k);
        reserve(rows, k, run);
    }

    private static void reserve(int rows, int k, Run run) {
        long count = (long) rows * k;
        if (count > Integer.MAX_VALUE - 8) {
            throw new InputException("neighbors: " + k + " for each of " + rows
                    + " rows are more than an array holds; choose fewer neighbours, or take a sample of the rows");
        }
        run.reserve(
                BYTES_PER_NEIGHBOR * count,
                k + " neighbours of each of " + rows + " rows; choose fewer neighbours, or take a sample of the rows");
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return neighbors.length / k;
    }

    /**
     * Counts the neighbours of each row.
     *
     * @return k, at least 1
     */
    public int k() {
        return k;
    }

    /**
     * Gives one of a row's neighbours.
     *
     * @param row from 0 to n - 1
     * @param rank 0 for the nearest, to k - 1
     * @return the neighbour's row number, never the row itself, or that of known data
     */
    public int neighbor(int row, int rank) {
        return neighbors[row * k + Objects.checkIndex(rank, k)];
    }

    /**
     * Tells how far a neighbour is.
     *
     * @param row from 0 to n - 1
     * @param rank 0 for the nearest, to k - 1
     * @return the distance, which never falls with the rank
     */
    public double distance(int row, int rank) {
        return distances[row * k + Objects.checkIndex(rank, k)];
    }

    /**
     * Keeps only the nearest of the neighbours.
     *
     * @param fewer how many for each row, from 1 to k
     * @return this graph where all are kept
     */
    public NeighborGraph nearest(int fewer) {
        Objects.checkIndex(fewer - 1, k);
        if (fewer == k) {
            return this;
        }
        int rows = rows();
        NeighborGraph graph = new NeighborGraph(fewer, new int[rows * fewer], new double[rows * fewer]);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(neighbors, row * k, graph.neighbors, row * fewer, fewer);
            System.arraycopy(distances, row * k, graph.distances, row * fewer, fewer);
        }
        return graph;
    }

    /**
     * Copies the row numbers.
     *
     * @return n * k row numbers, row by row, nearest first
     */
    public int[] neighbors() {
        return neighbors.clone();
    }

    /**
     * Copies the distances.
     *
     * @return n * k distances, row by row, nearest first
     */
    public double[] distances() {
        return distances.clone();
    }

    @Override
    public String toString() {
        return k + " nearest neighbours of " + rows() + " rows";
    }
}
