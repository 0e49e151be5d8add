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

/** The share of columns in which rows differ, from 0 to 1; 0 and -0 are equal. */
@Named("hamming")
@About("The share of columns in which rows differ.")
public record Hamming() implements Metric {
    private static final int STRETCH = 64;

    @Override
    public double distance(double[] a, double[] b) {
        return share(differing(a, b, 0, a.length), a.length);
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

    /** Stops early: the count only grows, and division keeps the order. */
    private static boolean near(double[] a, double[] b, double radius) {
        int count = 0;
        for (int first = 0; first < a.length && share(count, a.length) <= radius; first += STRETCH) {
            count += differing(a, b, first, Math.min(STRETCH, a.length - first));
        }
        return share(count, a.length) <= radius;
    }

    private static int differing(double[] a, double[] b, int first, int columns) {
        int count = 0;
        for (int i = first; i < first + columns; i++) {
            count += a[i] != b[i] ? 1 : 0;
        }
        return count;
    }

    private static double share(int count, int columns) {
        return columns == 0 ? 0 : count / (double) columns;
    }

    /** Sparse rows leave out columns of two zeros, which are equal. */
    @Override
    public void distances(Points points, int row, double[] distances) {
        int columns = points.columns();
        if (!SparsePairs.from(points, row, (a, b) -> share(differing(a, b, 0, a.length), columns), distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
