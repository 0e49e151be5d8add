package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.pairs.PairLoops;

/** The largest difference along any axis. */
@Named("chebyshev")
@About("The largest difference along any axis.")
public record Chebyshev() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return PairSearch.within(points, this, radius, run);
        }
        return PairLoops.within(points, (a, b) -> near(a, b, radius), run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            PairSearch.pairs(points, this, radius, pairs, run);
        } else {
            PairLoops.pairs(points, (a, b) -> near(a, b, radius), pairs, run);
        }
    }

    private static boolean near(double[] a, double[] b, double radius) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= radius)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
