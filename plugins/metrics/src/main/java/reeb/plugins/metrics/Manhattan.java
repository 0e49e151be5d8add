package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.neighbors.SparseSearch;
import reeb.kernels.pairs.PairLoops;

/** The sum of absolute differences, as one walks in a town of square blocks. */
@Named("manhattan")
@About("The sum of the differences along each axis.")
public record Manhattan() implements Metric {
    private static final int STRETCH = 32;

    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.within(points, SparseForm.MANHATTAN, radius, this::distance, run);
        }
        return PairLoops.within(points, (a, b) -> near(a, b, radius), run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            SparseSearch.pairs(points, SparseForm.MANHATTAN, radius, this::distance, pairs, run);
        } else {
            PairLoops.pairs(points, (a, b) -> near(a, b, radius), pairs, run);
        }
    }

    /** Stops early: further differences never make a sum smaller, not even by rounding. */
    private static boolean near(double[] a, double[] b, double radius) {
        double sum = 0;
        for (int first = 0; first < a.length && sum <= radius; first += STRETCH) {
            int end = Math.min(a.length, first + STRETCH);
            for (int i = first; i < end; i++) {
                sum += Math.abs(a[i] - b[i]);
            }
        }
        return sum <= radius;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.nearest(points, SparseForm.MANHATTAN, k, this::distance, run);
        }
        return Metric.super.nearest(points, k, run);
    }
}
