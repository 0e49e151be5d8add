package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.neighbors.NeighborLens;
import reeb.kernels.neighbors.NeighborReading;

/**
 * How far each row is from all rows: large at the ends of a shape, small in its middle.
 *
 * <p>The value is (mean over all rows of d^p)^(1/p), the row itself included. With {@code sum} and p = 1 it is the L1
 * centrality, with {@code max} the L-infinity centrality. A row that comes later does not count itself. Takes O(n^2 d) time and O(n) memory per thread.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 4.2.
 *
 * @param p exponent of the mean
 * @param max whether the largest distance is taken instead, as for a p without bound
 * @param sum whether powers are added up in place of their mean
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

        @About("Add the powers of distances up rather than average them, as measures of centrality do.")
        @Default("false")
        boolean sum,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements NeighborLens {
    /** Checks that distances have means. */
    public Eccentricity {
        if (metric.mayBeNegative()) {
            throw new InputException(
                    "eccentricity: the metric's distances may be negative, which have no mean of powers;"
                            + " take another, such as cosine");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        return new AllDistances(data.points(), metric).map("measuring eccentricity", this::measure, run);
    }

    @Override
    public NeighborReading reading(Points rows, Points values) {
        return new OneValue(rows.rows(), (nearest, row) -> measure(OneValue.distances(nearest, row)));
    }

    private double measure(double[] distances) {
        double exponent = max ? Double.POSITIVE_INFINITY : p;
        return sum ? PowerMean.norm(distances, exponent) : PowerMean.mean(distances, exponent);
    }
}
