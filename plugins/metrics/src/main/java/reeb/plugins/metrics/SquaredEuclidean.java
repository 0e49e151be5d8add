package reeb.plugins.metrics;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.kernels.distances.EuclideanScale;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.distances.SquaredDistances;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.neighbors.KnownNeighbors;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.SparseSearch;
import reeb.kernels.trees.SpanningTrees;

/** The square of the Euclidean distance; radii are squares too. Not a metric in the strict sense. */
@Named("sqeuclidean")
@About("The square of the Euclidean distance; a radius is a square too.")
public record SquaredEuclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        return sum(a, b);
    }

    static double sum(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.within(points, SparseForm.SQUARED, radius, this::distance, run);
        }
        return EuclideanNeighborhoods.within(points, radius, (a, b) -> sum(a, b) <= radius, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            SparseSearch.pairs(points, SparseForm.SQUARED, radius, this::distance, pairs, run);
        } else {
            EuclideanNeighborhoods.pairs(points, radius, (a, b) -> sum(a, b) <= radius, pairs, run);
        }
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.nearest(points, SparseForm.SQUARED, k, this::distance, run);
        }
        return NearestNeighbors.euclidean(points, k, squares -> squares, run);
    }

    @Override
    public NeighborGraph nearest(Points known, Points fresh, int k, Run run) {
        return search(known, run).nearest(fresh, k, run);
    }

    @Override
    public NeighborSearch search(Points known, Run run) {
        return KnownNeighbors.euclidean(known, this, run);
    }

    @Override
    public Optional<EuclideanMap> euclideanMap() {
        return Optional.of((points, _) -> points);
    }

    @Override
    public SpanningTree spanningTree(Points points, int samples, Run run) {
        return points.sparse().isPresent()
                ? PairSearch.spanningTree(points, this, samples, run)
                : SpanningTrees.euclidean(points, samples, EuclideanScale.SQUARE, run);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            SquaredDistances.from(points, row, distances);
        }
    }
}
