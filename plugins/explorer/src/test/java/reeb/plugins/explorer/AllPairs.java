package reeb.plugins.explorer;

import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/** Finds neighbours as their metric does. */
public record AllPairs() implements NeighborSearch {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        return metric.nearest(points, k, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return true;
    }
}
