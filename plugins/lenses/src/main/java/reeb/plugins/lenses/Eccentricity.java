package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * How far each row is from all rows: large at the ends of a shape, small in its middle.
 *
 * <p>The value is (mean over all rows of d^p)^(1/p), the row itself included. With {@code sum} and p = 1 it is the L1
 * centrality, with {@code max} the L-infinity centrality. Takes O(n^2 d) time and O(n) memory per thread.
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
        implements Lens {
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
        Points points = data.points();
        double exponent = max ? Double.POSITIVE_INFINITY : p;
        return new AllDistances(points, metric)
                .map(
                        "measuring eccentricity",
                        distances -> sum ? PowerMean.norm(distances, exponent) : PowerMean.mean(distances, exponent),
                        run);
    }
}
