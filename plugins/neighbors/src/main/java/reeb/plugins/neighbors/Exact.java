package reeb.plugins.neighbors;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/** Measures every pair that may matter. O(n^2 d), for the Euclidean distance and the cosine in dense tiles. */
@Named("exact")
@About("Finds the true nearest rows by comparing all pairs.")
public record Exact() implements NeighborSearch {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        return metric.nearest(points, k, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return true;
    }
}
