package reeb.plugins.neighbors;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * Searches exactly where that takes about as long as an approximate search, and else approximately.
 *
 * <p>The choice depends on the number of rows and the metric alone: tiles compare 150,000 rows as fast as trees do; pairs that
 * are measured one by one cost some fifty times as much, so that their squares, too, end to pay earlier.
 *
 * @param approximate how more rows are searched
 */
@Named("automatic")
@About("Finds the true nearest rows of up to 150,000 rows, and most of them of more; 30,000 for metrics without tiles.")
public record Automatic(
        @About("How more rows are searched.") @Default("nn-descent")
        NeighborSearch approximate) implements NeighborSearch {
    private static final int MOST_IN_TILES = 150_000;
    private static final int MOST_IN_PAIRS = 30_000;

    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        return exact(points, metric) ? metric.nearest(points, k, run) : approximate.search(points, k, metric, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        boolean tiled = metric.euclideanMap().isPresent() && points.sparse().isEmpty();
        return metric.knowsNearest() || points.rows() <= (tiled ? MOST_IN_TILES : MOST_IN_PAIRS);
    }
}
