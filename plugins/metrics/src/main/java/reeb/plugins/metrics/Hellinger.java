package reeb.plugins.metrics;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.neighbors.MappedCosineNeighborhoods;
import reeb.kernels.rows.Directions;

/**
 * Hellinger's distance of rows as shares of their sums, from 0 to 1: the Euclidean distance of the shares' roots, divided by
 * the root of 2 (Hellinger 1909).
 *
 * <p>Rows need not sum to 1: counts or amounts will do, but no value may be negative. A row of zeros has no shares: it is
 * at distance 0 from other rows of zeros and at distance 1, as where nothing is shared, from all others.
 */
@Named("hellinger")
@About("Hellinger's distance of rows as shares of their sums; for values of at least 0.")
public record Hellinger() implements Metric {
    private static final Euclidean EUCLIDEAN = new Euclidean();

    @Override
    public double distance(double[] a, double[] b) {
        check(a, "");
        check(b, "");
        double[] left = a.clone();
        double[] right = b.clone();
        toRoots(left);
        toRoots(right);
        return between(left, right);
    }

    /** The squared distance is one minus the product of the roots, which are rows of length 1. */
    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return PairSearch.within(points, this, radius, run);
        }
        return MappedCosineNeighborhoods.within(search(points, radius), run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            PairSearch.pairs(points, this, radius, pairs, run);
        } else {
            MappedCosineNeighborhoods.pairs(search(points, radius), pairs, run);
        }
    }

    private MappedCosineNeighborhoods.Search search(Points points, double radius) {
        double[] values = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, values);
            check(values, "row " + row + ", ");
        }
        return new MappedCosineNeighborhoods.Search(
                points, radius * radius, Hellinger::toRoots, (a, b) -> distance(a, b) <= radius);
    }

    /** Checks rows from the first one on, so that the row at fault does not depend on who asks first. */
    @Override
    public void distances(Points points, int row, double[] distances) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        points.copyRow(row, from);
        toRoots(from);
        for (int other = 0; other < points.rows(); other++) {
            points.copyRow(other, to);
            check(to, "row " + other + ", ");
            toRoots(to);
            distances[other] = between(from, to);
        }
    }

    private static void check(double[] values, String place) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] < 0) {
                throw new InputException("hellinger: the value at " + place + "column " + column + " (from 0) is "
                        + values[column] + " but shares, counts and amounts are at least 0; "
                        + "use another metric, such as euclidean, for negative values");
            }
        }
    }

    /** Turns values into the roots of their shares; zeros stay. */
    private static void toRoots(double[] values) {
        double sum = sum(values, 1);
        double scale = sum < Double.POSITIVE_INFINITY ? 1 : 0x1p-64;
        double whole = scale == 1 ? sum : sum(values, scale);
        for (int i = 0; i < values.length && whole != 0; i++) {
            values[i] = Math.sqrt(values[i] * scale / whole);
        }
    }

    private static double sum(double[] values, double scale) {
        double sum = 0;
        for (double value : values) {
            sum += value * scale;
        }
        return sum;
    }

    private static double between(double[] left, double[] right) {
        if (isZero(left) != isZero(right)) {
            return 1;
        }
        return Math.min(1, EUCLIDEAN.distance(left, right) / Math.sqrt(2));
    }

    private static boolean isZero(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Of rows of length 1, the squared Euclidean distance is twice one minus the cosine. */
    @Override
    public Optional<EuclideanMap> euclideanMap() {
        return Optional.of((points, run) -> Directions.of(points, Hellinger::toRoots, run));
    }
}
