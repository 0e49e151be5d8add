package reeb.kernels.neighbors;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.pairs.PairRule;

/**
 * Finds all pairs of rows whose cosine reaches a bound: {@link MappedCosineNeighborhoods} of the rows as they are.
 */
public final class CosineNeighborhoods {
    private CosineNeighborhoods() {}

    /**
     * Finds the neighbours of each row. O(n^2 d), memory for n d values in single precision and the result.
     *
     * @param points n x d features
     * @param radius the largest value of 1 - cosine
     * @param test decides a pair as the metric does
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(Points points, double radius, PairRule test, Run run) {
        return MappedCosineNeighborhoods.within(
                new MappedCosineNeighborhoods.Search(points, radius, values -> {}, test), run);
    }

    /**
     * Finds all pairs of neighbours and keeps none. O(n^2 d), memory for n d values in single precision.
     *
     * @param points n x d features
     * @param radius the largest value of 1 - cosine
     * @param test decides a pair as the metric does
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(Points points, double radius, PairRule test, Metric.Pairs pairs, Run run) {
        MappedCosineNeighborhoods.pairs(
                new MappedCosineNeighborhoods.Search(points, radius, values -> {}, test), pairs, run);
    }
}
