package reeb.plugins.embedders;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.neighbors.NearestNeighbors;

/** A search that asks the metric, and the Euclidean distance with its fast search. */
public record AskedMetric() implements NeighborSearch {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        return metric.nearest(points, k, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return true;
    }

    /** The Euclidean distance. */
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
}
