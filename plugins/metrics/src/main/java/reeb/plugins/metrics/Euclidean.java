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
import reeb.kernels.distances.ScaledDistance;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.distances.SquaredDistances;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.neighbors.KnownNeighbors;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.SparseSearch;
import reeb.kernels.trees.SpanningTrees;

/**
 * The Euclidean distance: the root of the sum of squared differences, also where a double does not hold the squares, as those of
 * 1e-200 or 1e200.
 */
@Named("euclidean")
@About("The Euclidean distance.")
public record Euclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double distance = Math.sqrt(SquaredEuclidean.sum(a, b));
        return ScaledDistance.doubtful(distance) ? ScaledDistance.of(a, b) : distance;
    }

    @Override
    public boolean isEuclidean() {
        return true;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.within(points, SparseForm.EUCLIDEAN, radius, this::distance, run);
        }
        return EuclideanNeighborhoods.within(points, radius * radius, (a, b) -> distance(a, b) <= radius, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            SparseSearch.pairs(points, SparseForm.EUCLIDEAN, radius, this::distance, pairs, run);
        } else {
            EuclideanNeighborhoods.pairs(points, radius * radius, (a, b) -> distance(a, b) <= radius, pairs, run);
        }
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.nearest(points, SparseForm.EUCLIDEAN, k, this::distance, run);
        }
        NeighborGraph found = NearestNeighbors.euclidean(points, k, Math::sqrt, run);
        return ScaledDistance.doubtful(found, points) ? PairSearch.nearest(points, this, k, run) : found;
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
        if (points.sparse().isPresent()) {
            return PairSearch.spanningTree(points, this, samples, run);
        }
        SpanningTree found = SpanningTrees.euclidean(points, samples, EuclideanScale.ROOT, run);
        return ScaledDistance.doubtful(found, points) ? PairSearch.spanningTree(points, this, samples, run) : found;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (SparsePairs.from(points, row, this::distance, distances)) {
            return;
        }
        SquaredDistances.from(points, row, distances);
        for (int other = 0; other < points.rows(); other++) {
            distances[other] = Math.sqrt(distances[other]);
        }
        ScaledDistance.mend(points, row, distances);
    }
}
