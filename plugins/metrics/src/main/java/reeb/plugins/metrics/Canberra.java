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
 * The sum over columns of |a - b| / (|a| + |b|), from 0 to d: differences relative to the values themselves.
 *
 * <p>A column where both are zero adds nothing, as in SciPy; one where a single value is zero, or where signs are opposite,
 * adds 1.
 */
@Named("canberra")
@About("The sum of the differences along each axis, relative to the values' size; zeros against zeros add nothing.")
public record Canberra() implements Metric {
    private static final int STRETCH = 32;

    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += term(a[i], b[i]);
        }
        return sum;
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

    /** Stops early: further terms never make a sum smaller, not even by rounding. */
    private static boolean near(double[] a, double[] b, double radius) {
        double sum = 0;
        for (int first = 0; first < a.length && sum <= radius; first += STRETCH) {
            int end = first + Math.min(STRETCH, a.length - first);
            for (int i = first; i < end; i++) {
                sum += term(a[i], b[i]);
            }
        }
        return sum <= radius;
    }

    private static double term(double a, double b) {
        double size = Math.abs(a) + Math.abs(b);
        if (size == Double.POSITIVE_INFINITY) {
            return Math.abs(a / 2 - b / 2) / (Math.abs(a / 2) + Math.abs(b / 2));
        }
        return size == 0 ? 0 : Math.abs(a - b) / size;
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
