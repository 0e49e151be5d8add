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
 * The sum of |a - b| divided by the sum of |a + b|: from 0 to 1 where no value is negative. Not a metric in the strict
 * sense.
 *
 * <p>Equal rows are at distance 0, rows of zeros as well (SciPy gives not-a-number for 0 / 0); a row of zeros is at
 * distance 1 from all others. Rows that are each other's negative are infinitely far apart, as in SciPy.
 */
@Named("braycurtis")
@About("The sum of the differences divided by the size of the sums; for counts and amounts.")
public record BrayCurtis() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double differences = 0;
        double sums = 0;
        for (int i = 0; i < a.length; i++) {
            differences += Math.abs(a[i] - b[i]);
            sums += Math.abs(a[i] + b[i]);
        }
        if (differences == 0) {
            return 0;
        }
        return differences + sums < Double.POSITIVE_INFINITY ? differences / sums : scaled(a, b);
    }

    /** Measures rows whose sums are too large for a double. */
    private static double scaled(double[] a, double[] b) {
        double differences = 0;
        double sums = 0;
        for (int i = 0; i < a.length; i++) {
            double left = a[i] * 0x1p-64;
            double right = b[i] * 0x1p-64;
            differences += Math.abs(left - right);
            sums += Math.abs(left + right);
        }
        return differences == 0 ? 0 : differences / sums;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return PairSearch.within(points, this, radius, run);
        }
        return PairLoops.within(points, (a, b) -> distance(a, b) <= radius, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            PairSearch.pairs(points, this, radius, pairs, run);
        } else {
            PairLoops.pairs(points, (a, b) -> distance(a, b) <= radius, pairs, run);
        }
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
