package reeb.plugins.lenses;

import java.util.function.ToDoubleFunction;
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
 * How close rows lie around each row: the sum of a kernel over the distances to all rows, the row itself included.
 *
 * <p>ReNom TDA's {@code GaussianDensity(h)} is the sum of a Gaussian kernel of variance h. Takes O(n^2 d) time and O(n)
 * memory per thread. A row that comes later does not count itself.
 *
 * <p>See Silverman, <i>Density Estimation for Statistics and Data Analysis</i>, 1986, section 4.2.
 *
 * @param bandwidth how far a row's influence reaches
 * @param variance whether the bandwidth is given as its square
 * @param kernel how the influence falls with the distance
 * @param scale what is made of the sum
 * @param metric distance between rows
 */
@Named("density")
@About("Measures how close rows lie around each row: large in the middle of groups, small among strays.")
public record Density(
        @About("How far a row's influence reaches, in the metric's unit.") @Range(min = 0, aboveMin = true)
        double bandwidth,

        @About("Take the bandwidth for its square, as ReNom TDA does with its h.") @Default("false")
        boolean variance,

        @About("How the influence falls with the distance.") @Default("gaussian")
        DensityKernel kernel,

        @About("What is made of the sum of all influences.") @Default("sum")
        Scale scale,

        @About("Distance between rows; a density is one of Euclidean distances.") @Default("euclidean")
        Metric metric)
        implements NeighborLens {
    /** What is made of the sum of a kernel. */
    public enum Scale {
        /** The sum as it is. */
        @About("The sum as it is.")
        SUM,
        /** Divided by the number of rows. */
        @About("The mean over all rows.")
        MEAN,
        /** Divided such that its integral over space is 1. */
        @About("The density of a distribution, whose integral is 1.")
        DENSITY,
        /** The natural logarithm of the density, which no number of columns makes too large or small. */
        @About("The natural logarithm of that density.")
        LOG_DENSITY
    }

    /** Checks that distances are such. */
    public Density {
        if (metric.mayBeNegative()) {
            throw new InputException(
                    "density: the metric's distances may be negative, for which kernels have no values;"
                            + " take another, such as cosine");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        return new AllDistances(data.points(), metric).map("measuring density", measure(data.points()), run);
    }

    @Override
    public NeighborReading reading(Points rows, Points values) {
        ToDoubleFunction<double[]> measure = measure(rows);
        return new OneValue(rows.rows(), (nearest, row) -> measure.applyAsDouble(OneValue.distances(nearest, row)));
    }

    /** Makes a density of the distances to all rows. */
    private ToDoubleFunction<double[]> measure(Points points) {
        double factor = variance ? 1 / bandwidth : 1 / (bandwidth * bandwidth);
        double deviation = variance ? Math.sqrt(bandwidth) : bandwidth;
        double logVolume = kernel.logVolume(points.columns()) + points.columns() * StrictMath.log(deviation);
        double logTotal = logVolume + StrictMath.log(points.rows());
        return distances -> scaled(sum(distances, factor), distances.length, logTotal);
    }

    private double sum(double[] distances, double factor) {
        double sum = 0;
        for (double distance : distances) {
            sum += kernel.at(distance * distance * factor);
        }
        return sum;
    }

    private double scaled(double sum, int rows, double logTotal) {
        double value = switch (scale) {
            case SUM -> sum;
            case MEAN -> sum / rows;
            case DENSITY -> StrictMath.exp(StrictMath.log(sum) - logTotal);
            case LOG_DENSITY -> StrictMath.log(sum) - logTotal;
        };
        if (scale == Scale.DENSITY && (value == 0 || value == Double.POSITIVE_INFINITY)) {
            throw new InputException("density: in so many columns the density is " + value
                    + " as far as numbers go; let 'scale' be 'log-density', 'mean' or 'sum'");
        }
        return value;
    }
}
