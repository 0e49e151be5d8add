package reeb.plugins.metrics;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * The Euclidean distance of rows that whole data have taught how to move and scale.
 *
 * @param fittedTo the data
 * @param white their rows moved and scaled
 * @param whitening moves and scales others, each row by itself
 */
@Named("whitened")
@About("The Euclidean distance of rows that have been moved and scaled.")
record WhitenedRows(Points fittedTo, Points white, UnaryOperator<Points> whitening) implements Metric {
    private static final Euclidean EUCLIDEAN = new Euclidean();

    /** Moves and scales all rows. O(n d) memory. */
    static WhitenedRows of(Points points, UnaryOperator<Points> whitening, Run run) {
        long values = (long) points.rows() * points.columns();
        if (values > Integer.MAX_VALUE - 16) {
            throw new InputException("metric: a scaled copy of " + points
                    + " has more values than an array holds; take a sample of the rows, or fewer columns");
        }
        run.reserve(8 * values, "a scaled copy of " + points + "; take a sample of the rows, or fewer columns");
        return new WhitenedRows(points, whitening.apply(points), whitening);
    }

    @Override
    public Metric fitted(Points points, Run run) {
        return this;
    }

    @Override
    public double distance(double[] a, double[] b) {
        double[] both = new double[2 * a.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, a.length);
        double[] distances = new double[2];
        EUCLIDEAN.distances(whitening.apply(Points.of(2, a.length, both)), 0, distances);
        return distances[1];
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        return EUCLIDEAN.within(whitened(points), radius, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        EUCLIDEAN.pairs(whitened(points), radius, pairs, run);
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        return EUCLIDEAN.nearest(whitened(points), k, run);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        EUCLIDEAN.distances(whitened(points), row, distances);
    }

    private Points whitened(Points points) {
        if (points == fittedTo) {
            return white;
        }
        return points.whole() == fittedTo
                ? white.select(Rows.of(
                        IntStream.range(0, points.rows()).map(points::origin).toArray()))
                : whitening.apply(points);
    }
}
