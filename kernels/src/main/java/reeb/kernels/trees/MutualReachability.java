package reeb.kernels.trees;

import java.util.function.Supplier;
import reeb.kernels.distances.EuclideanScale;
import reeb.kernels.distances.ExactDistances;

/** Mutual reachability distances: the distance of two rows, but not less than the core distance of either. */
final class MutualReachability {
    /** More than the rounding of any sum of squares in double precision. */
    private static final double ROUNDING = 1e-9;

    private final double[] cores;
    private final EuclideanScale scale;
    private final Supplier<ExactDistances> exact;

    /**
     * Takes what is measured.
     *
     * @param cores of the rows; kept
     * @param scale the unit of distances
     * @param exact makes a measure in double precision
     */
    MutualReachability(double[] cores, EuclideanScale scale, Supplier<ExactDistances> exact) {
        this.cores = cores;
        this.scale = scale;
        this.exact = exact;
    }

    /** Gives the larger of two rows' core distances. */
    double core(int row, int other) {
        return Math.max(cores[row], cores[other]);
    }

    /** Makes a measure for one thread. */
    ExactDistances exact() {
        return exact.get();
    }

    /** Gives what half the squared distance of no pair exceeds that is not farther apart than a length. */
    float threshold(double length) {
        return Math.nextUp((float) (scale.toSquares(length) / 2 * (1 + ROUNDING)));
    }
}
