package reeb.plugins.lenses;

import reeb.api.About;

/** How much a row at a distance adds to a density, by that distance in bandwidths. */
public enum DensityKernel {
    /** The normal distribution's. */
    @About("exp(-u^2 / 2), for u bandwidths.")
    GAUSSIAN,
    /** Falls evenly on a logarithmic scale. */
    @About("exp(-u).")
    EXPONENTIAL,
    /** A parabola; that of least error for smooth densities. */
    @About("1 - u^2 within the bandwidth, and nothing beyond.")
    EPANECHNIKOV,
    /** A cone. */
    @About("1 - u within the bandwidth, and nothing beyond.")
    LINEAR,
    /** Counts the rows within the bandwidth. */
    @About("1 within the bandwidth, and nothing beyond.")
    TOP_HAT;

    /** Gives the kernel's value at a squared distance of u^2 bandwidths. */
    double at(double squared) {
        return switch (this) {
            case GAUSSIAN -> squared > 1500 ? 0 : Math.exp(-squared / 2);
            case EXPONENTIAL -> squared > 750 * 750 ? 0 : Math.exp(-Math.sqrt(squared));
            case EPANECHNIKOV -> Math.max(0, 1 - squared);
            case LINEAR -> Math.max(0, 1 - Math.sqrt(squared));
            case TOP_HAT -> squared < 1 ? 1 : 0;
        };
    }

    /** Gives the logarithm of the kernel's integral over Euclidean space, for a bandwidth of 1. */
    double logVolume(int dimensions) {
        double ball = logBall(dimensions);
        return switch (this) {
            case GAUSSIAN -> 0.5 * dimensions * StrictMath.log(2 * Math.PI);
            case EXPONENTIAL -> ball + logFactorial(dimensions);
            case EPANECHNIKOV -> ball + StrictMath.log(2.0 / (dimensions + 2));
            case LINEAR -> ball - StrictMath.log(dimensions + 1.0);
            case TOP_HAT -> ball;
        };
    }

    /** Gives the logarithm of the volume of the unit ball, two dimensions at a time. */
    private static double logBall(int dimensions) {
        double log = dimensions % 2 == 0 ? 0 : StrictMath.log(2);
        for (int k = dimensions % 2 == 0 ? 2 : 3; k <= dimensions; k += 2) {
            log += StrictMath.log(2 * Math.PI / k);
        }
        return log;
    }

    private static double logFactorial(int number) {
        double log = 0;
        for (int k = 2; k <= number; k++) {
            log += StrictMath.log(k);
        }
        return log;
    }
}
