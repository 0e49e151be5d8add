package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.InputException;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * How far each row is from all rows: large at the ends of a shape, small in its middle.
 *
 * <p>The value is (mean over all rows of d^p)^(1/p), the row itself included. Takes O(n^2 d) time and O(n) memory per
 * thread.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 4.2.
 *
 * @param p exponent of the mean
 * @param max whether the largest distance is taken instead, as for a p without bound
 * @param metric distance between rows
 */
@Named("eccentricity")
@About("Measures how far each row is from all others: large at the ends of a shape, small in its middle.")
public record Eccentricity(
        @About("Exponent of the mean: 1 is the mean distance, larger ones weigh far rows more.")
        @Default("2")
        @Range(min = 1)
        double p,

        @About("Take the largest distance instead, whatever p.") @Default("false")
        boolean max,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Lens {
    private static final int CHUNK = 64;

    /** Checks that distances have means. */
    public Eccentricity {
        if (metric.signed()) {
            throw new InputException(
                    "eccentricity: the metric's distances may be negative, which have no mean of powers;"
                            + " take another, such as cosine");
        }
    }

    @Override
    public Points view(Points points, Run run) {
        Metric fitted = metric.fitted(points, run);
        double[] values = new double[points.rows()];
        try (Progress progress = run.progress("measuring eccentricity", values.length)) {
            run.parallel((values.length + CHUNK - 1) / CHUNK, chunk -> {
                double[] distances = new double[values.length];
                for (int row = chunk * CHUNK; row < Math.min(values.length, (chunk + 1) * CHUNK); row++) {
                    fitted.distances(points, row, distances);
                    values[row] = PowerMean.mean(distances, max ? Double.POSITIVE_INFINITY : p);
                    progress.advance(1);
                }
            });
        }
        return Points.of(values.length, 1, values);
    }
}
