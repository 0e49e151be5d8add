package reeb.plugins.embedders;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.neighbors.NearestNeighbors;

/** The Euclidean distance with its fast search. */
@Named("test/euclidean")
@About("The Euclidean distance.")
public record KnownEuclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        return NearestNeighbors.euclidean(points, k, Math::sqrt, run);
    }
}
