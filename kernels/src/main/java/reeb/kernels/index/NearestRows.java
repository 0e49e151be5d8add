package reeb.kernels.index;

import java.util.Objects;

/**
 * For each of m queries the k nearest of n other, trained rows, nearest first; of rows at equal distance the one of lower
 * number comes first. Unlike in a neighbour graph, a query that equals a trained row has it as a neighbour, at distance 0.
 */
public final class NearestRows {
    private final int k;
    private final int[] rows;
    private final double[] distances;

    /** Wraps m * k rows, query by query, and their distances; both are handed over. */
    NearestRows(int k, int[] rows, double[] distances) {
        this.k = k;
        this.rows = rows;
        this.distances = distances;
    }

    /**
     * Counts the queries.
     *
     * @return m
     */
    public int queries() {
        return rows.length / k;
    }

    /**
     * Counts the rows of each query.
     *
     * @return k, at least 1
     */
    public int k() {
        return k;
    }

    /**
     * Gives one of the rows near a query.
     *
     * @param query from 0 to m - 1
     * @param rank 0 for the nearest, to k - 1
     * @return the number of a trained row
     */
    public int row(int query, int rank) {
        return rows[query * k + Objects.checkIndex(rank, k)];
    }

    /**
     * Tells how far a row is from a query.
     *
     * @param query from 0 to m - 1
     * @param rank 0 for the nearest, to k - 1
     * @return the distance, which never falls with the rank
     */
    public double distance(int query, int rank) {
        return distances[query * k + Objects.checkIndex(rank, k)];
    }

    @Override
    public String toString() {
        return k + " nearest rows of " + queries() + " queries";
    }
}
