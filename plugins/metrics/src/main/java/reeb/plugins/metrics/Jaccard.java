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

/**
 * The share of columns in which rows differ, among those where one or both are not zero; from 0 to 1.
 *
 * <p>For rows of zeros and ones that is one minus the shared part of the union of two sets. Two rows of zeros are at
 * distance 0, as in SciPy; a row of zeros is at distance 1 from all others.
 */
@Named("jaccard")
@About("The share of columns in which rows differ, among those where one or both are not zero.")
public record Jaccard() implements Metric {
    private static final int STRETCH = 64;

    @Override
    public double distance(double[] a, double[] b) {
        int differing = 0;
        int used = 0;
        for (int i = 0; i < a.length; i++) {
            differing += a[i] != b[i] ? 1 : 0;
            used += (a[i] != 0 ? 1 : 0) | (b[i] != 0 ? 1 : 0);
        }
        return share(differing, used);
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

    /** Stops early, where the share exceeds the radius even if all columns left are used and equal. */
    private static boolean near(double[] a, double[] b, double radius) {
        int differing = 0;
        int used = 0;
        for (int first = 0; first < a.length; first += STRETCH) {
            if (share(differing, used + a.length - first) > radius) {
                return false;
            }
            int end = first + Math.min(STRETCH, a.length - first);
            for (int i = first; i < end; i++) {
                differing += a[i] != b[i] ? 1 : 0;
                used += (a[i] != 0 ? 1 : 0) | (b[i] != 0 ? 1 : 0);
            }
        }
        return share(differing, used) <= radius;
    }

    private static double share(int differing, int used) {
        return used == 0 ? 0 : differing / (double) used;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
