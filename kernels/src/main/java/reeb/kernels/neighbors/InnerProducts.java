package reeb.kernels.neighbors;

import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.nearest.NearestQuery;
import reeb.kernels.neighbors.nearest.NearestSearch;
import reeb.kernels.neighbors.nearest.ProductBounds;
import reeb.kernels.neighbors.pairs.PairDecision;
import reeb.kernels.neighbors.pairs.TileSearch;
import reeb.kernels.pairs.NeighborLists;
import reeb.kernels.pairs.PairLoops;
import reeb.kernels.pairs.PairRule;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds rows by one minus their inner product: the largest product is the nearest.
 *
 * <p>Products are estimated in single precision with the bounds of {@link EuclideanNeighborhoods}, around the origin, since
 * a product depends on it; where these leave it open, double precision decides.
 */
public final class InnerProducts {
    private InnerProducts() {}

    /**
     * Finds the pairs whose product is 1 - radius or more. O(n^2 d), memory for n d values in single precision and the
     * result.
     *
     * @param points n x d features
     * @param radius of any sign
     * @param metric measures a pair in double precision
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(Points points, double radius, Metric metric, Run run) {
        return NeighborLists.of(points.rows(), target -> find(points, radius, metric, target, run));
    }

    /**
     * Finds the pairs whose product is 1 - radius or more and keeps none. O(n^2 d), memory for n d values in single precision.
     *
     * @param points n x d features
     * @param radius of any sign
     * @param metric measures a pair in double precision
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(Points points, double radius, Metric metric, Metric.Pairs pairs, Run run) {
        find(points, radius, metric, PairTarget.telling(pairs), run);
    }

    private static void find(Points points, double radius, Metric metric, PairTarget target, Run run) {
        PairRule test = (a, b) -> metric.distance(a, b) <= radius;
        if (RoundingBounds.few(points) || !(Math.abs(radius) <= RoundingBounds.LARGEST)) {
            PairLoops.find(points, test, target, run);
            return;
        }
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), () -> reader(points), run);
        if (!(packed.largestSquaredNorm() <= RoundingBounds.LARGEST)) {
            PairLoops.find(points, test, target, run);
            return;
        }
        TileSearch search =
                new TileSearch(Machine.tiles(), packed, points.rows(), () -> PairDecision.exact(points, test));
        double half = (1 - radius) / 2;
        // Besides the product's error, the rounding of 1 - product, of both limits and of their sum.
        double slack = (Math.abs(half) + 1) * 0x1p-22
                + RoundingBounds.underflow(points.columns(), packed.largestSquaredNorm());
        double relative = RoundingBounds.relativeError(points.columns());
        for (int row = 0; row < points.rows(); row++) {
            double error = packed.squaredNorm(row) / 2 * relative + slack;
            search.limit(row, half - error, half + error);
        }
        search.search(target, run);
    }

    /**
     * Finds the rows of largest product. O(n^2 d), memory for 2 n d values in single precision and the result.
     *
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param metric measures a pair in double precision
     * @param run this execution
     * @return the neighbours
     * @throws reeb.api.problem.InputException where there are not as many other rows
     */
    public static NeighborGraph nearest(Points points, int k, Metric metric, Run run) {
        PairSearch.check(points.rows(), k, run);
        if (points.rows() < NearestNeighbors.FEWEST_ROWS || RoundingBounds.few(points)) {
            return PairSearch.nearest(points, metric, k, run);
        }
        NearestQuery query = new NearestQuery(
                points, k, points.columns(), () -> reader(points), () -> ExactDistances.byPairs(points, metric));
        ProductBounds bounds = ProductBounds.ofProducts(NearestSearch.read(query, run), run);
        return bounds.fits()
                ? new NearestSearch(Machine.tiles(), query, bounds, run).search(run)
                : PairSearch.nearest(points, metric, k, run);
    }

    private static RoundedReader reader(Points points) {
        return points::copyRow;
    }
}
