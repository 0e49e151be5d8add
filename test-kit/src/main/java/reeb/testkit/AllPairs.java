package reeb.testkit;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/** Finds the nearest rows as their metric does, by all pairs where it knows nothing faster; vouches for all of them. */
@Named("test/all-pairs")
@About("Finds neighbours as their metric does.")
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
