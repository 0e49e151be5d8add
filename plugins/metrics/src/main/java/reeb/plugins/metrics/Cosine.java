package reeb.plugins.metrics;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.neighbors.CosineNeighborhoods;
import reeb.kernels.neighbors.KnownNeighbors;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.SparseSearch;
import reeb.kernels.rows.Directions;

/**
 * One minus the cosine of the angle between rows, from 0 to 2. Not a metric in the strict sense.
 *
 * <p>A row of zeros has no direction: it is at distance 0 from other rows of zeros, which equal it, and at distance 1, a
 * right angle, from all others.
 */
@Named("cosine")
@About("One minus the cosine of the angle between rows; a row of zeros is at 1 from all others.")
public record Cosine() implements Metric {
    /** Between these, products of squared lengths are exact enough. */
    private static final double SMALLEST = 1e-280;

    private static final double LARGEST = 1e280;

    @Override
    public double distance(double[] a, double[] b) {
        double product = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squareOfA += a[i] * a[i];
            squareOfB += b[i] * b[i];
        }
        double squares = squareOfA * squareOfB;
        if (squares > SMALLEST && squares < LARGEST) {
            return Math.max(0, 1 - product / Math.sqrt(squares));
        }
        return scaled(a, b);
    }

    /** Measures rows whose squares are too large or too small for a double, or zeros. */
    private static double scaled(double[] a, double[] b) {
        double largestOfA = largest(a);
        double largestOfB = largest(b);
        if (largestOfA == 0 || largestOfB == 0) {
            return largestOfA == largestOfB ? 0 : 1;
        }
        double product = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            double left = a[i] / largestOfA;
            double right = b[i] / largestOfB;
            product += left * right;
            squareOfA += left * left;
            squareOfB += right * right;
        }
        return Math.max(0, 1 - product / Math.sqrt(squareOfA * squareOfB));
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.within(points, SparseForm.COSINE, radius, this::distance, run);
        }
        return CosineNeighborhoods.within(points, radius, (a, b) -> distance(a, b) <= radius, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            SparseSearch.pairs(points, SparseForm.COSINE, radius, this::distance, pairs, run);
        } else {
            CosineNeighborhoods.pairs(points, radius, (a, b) -> distance(a, b) <= radius, pairs, run);
        }
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.nearest(points, SparseForm.COSINE, k, this::distance, run);
        }
        return NearestNeighbors.cosine(points, k, this, run);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }

    @Override
    public NeighborGraph nearest(Points known, Points fresh, int k, Run run) {
        return search(known, run).nearest(fresh, k, run);
    }

    @Override
    public NeighborSearch search(Points known, Run run) {
        return KnownNeighbors.cosine(known, this, run);
    }

    /** Of rows of length 1, the squared Euclidean distance is twice one minus the cosine. */
    @Override
    public Optional<EuclideanMap> euclideanMap() {
        return Optional.of((points, run) -> Directions.of(points, _ -> {}, run));
    }
}
