package reeb.api.data;

import java.util.Objects;

/**
 * For each of n rows its k nearest other rows, nearest first; of rows at equal distance the one of lower number comes first.
 *
 * <p>The others may be those of other data, see {@link reeb.api.PairSearch#between}; then numbers are theirs, and an equal row is a neighbour too.
 *
 * <p>A distance that is not a number counts as farther than all that are.
 */
public final class NeighborGraph {
    /**
     * The distance of 0 in sparse rows of distances, where zeros are what is missing: the least number above it. A graph of
     * neighbours as points has n x n values: (i, j) is the distance of i's neighbour j, or the weight of the edge from i to j.
     */
    public static final double COINCIDENT = Double.MIN_VALUE;

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
