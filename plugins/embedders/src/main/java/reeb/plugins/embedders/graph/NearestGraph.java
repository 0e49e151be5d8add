package reeb.plugins.embedders.graph;

import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * The neighbours that a graph is made of, counted as umap-learn does: each row is its own first neighbour.
 *
 * @param neighbors k, the row itself included, at least 2
 * @param metric distance between rows
 * @param search how neighbours are found
 */
public record NearestGraph(int neighbors, Metric metric, NeighborSearch search) {
    /** Bytes for each neighbour while the graph is made: both memberships, their union, and what the search takes. */
    private static final long BYTES_PER_NEIGHBOR = 64;

    /**
     * Finds the other neighbours, fewer where there are not as many rows.
     *
     * @param points at least 2 rows
     * @param run this execution
     * @return k - 1 for each row, at finite distances
     */
    public NeighborGraph of(Points points, Run run) {
        int others = Math.min(neighbors, points.rows()) - 1;
        if (others < neighbors - 1) {
            run.warn("neighbors: " + points.rows() + " rows have only " + others + " others each, fewer than the "
                    + (neighbors - 1) + " that are asked for; all were taken");
        }
        run.reserve(
                points.rows() * BYTES_PER_NEIGHBOR * others,
                "the graph of " + others + " neighbours of " + points.rows() + " rows; take fewer of either");
        NeighborGraph graph = run.neighbors(search, points, others, metric);
        for (int row = 0; row < graph.rows(); row++) {
            if (!Double.isFinite(graph.distance(row, others - 1))) {
                throw new InputException("row " + row + " (counted from 0) has no finite distance to its neighbour,"
                        + " row " + graph.neighbor(row, others - 1)
                        + "; remove or replace values that are not finite");
            }
        }
        return graph;
    }

    /** Tells whether all rows are equal. O(n d), mostly much less. */
    public static boolean constant(Points points) {
        for (int row = 1; row < points.rows(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                if (points.at(row, column) != points.at(0, column)) {
                    return false;
                }
            }
        }
        return true;
    }
}
