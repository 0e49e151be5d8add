package reeb.kernels.neighbors;

import java.util.Optional;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.filters.KdTree;
import reeb.kernels.neighbors.pairs.FilterRefineSearch;
import reeb.kernels.neighbors.pairs.KdNeighborhoods;
import reeb.kernels.neighbors.pairs.PairDecision;
import reeb.kernels.neighbors.pairs.RadiusQuery;
import reeb.kernels.neighbors.pairs.TileSearch;
import reeb.kernels.pairs.NeighborLists;
import reeb.kernels.pairs.PairLoops;
import reeb.kernels.pairs.PairRule;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.Centre;
import reeb.kernels.rows.PackedRows;

/**
 * Finds all pairs of rows within a radius of the Euclidean distance.
 *
 * <p>The pairs |x - y|^2 = |x|^2 + |y|^2 - 2xy are estimated in single precision around a centre, with the error bound of
 * Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, SIAM 2002, section 3.1: a product of d terms errs by at
 * most d u / (1 - d u) |x||y| &lt;= d u / (1 - d u) (|x|^2 + |y|^2) / 2, a bound that is a sum of one number per row. Pairs
 * nearer to the radius than that are measured in double precision, so results do not depend on the machine.
 */
public final class EuclideanNeighborhoods {
    private EuclideanNeighborhoods() {}

    /**
     * Finds the neighbours of each row. O(n^2 d), memory for n d values in single precision and the result.
     *
     * @param points n x d features
     * @param squaredRadius the square of the radius
     * @param test decides a pair as the metric does, that is by |x - y|^2 &lt;= squaredRadius in double precision
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(Points points, double squaredRadius, PairRule test, Run run) {
        return within(Machine.tiles(), new RadiusQuery(points, squaredRadius, test), run);
    }

    /**
     * The same with a given form of the tiles, for tests and benchmarks.
     *
     * @param tiles multiply panels
     * @param search the rows, the radius and the test
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(Tiles tiles, RadiusQuery search, Run run) {
        Optional<KdTree> tree = tree(search, run);
        return tree.isPresent()
                ? KdNeighborhoods.within(tree.get(), search, run)
                : NeighborLists.of(search.points().rows(), target -> byTiles(tiles, search, target, run));
    }

    /**
     * Finds all pairs of neighbours and keeps none. O(n^2 d), memory for n d values in single precision.
     *
     * @param points n x d features
     * @param squaredRadius the square of the radius
     * @param test decides a pair as the metric does, that is by |x - y|^2 &lt;= squaredRadius in double precision
     * @param pairs hears of each pair once
     * @param run this execution
     */
    public static void pairs(Points points, double squaredRadius, PairRule test, Metric.Pairs pairs, Run run) {
        RadiusQuery search = new RadiusQuery(points, squaredRadius, test);
        Optional<KdTree> tree = tree(search, run);
        if (tree.isPresent()) {
            KdNeighborhoods.pairs(tree.get(), search, pairs, run);
        } else {
            byTiles(Machine.tiles(), search, PairTarget.telling(pairs), run);
        }
    }

    private static boolean fits(RadiusQuery search) {
        return !RoundingBounds.few(search.points()) && search.squaredRadius() <= RoundingBounds.LARGEST;
    }

    private static Optional<KdTree> tree(RadiusQuery search, Run run) {
        return fits(search) ? KdTree.worthWhile(search.points(), run) : Optional.empty();
    }

    private static void byTiles(Tiles tiles, RadiusQuery search, PairTarget target, Run run) {
        if (!fits(search)) {
            PairLoops.find(search.points(), search.test(), target, run);
            return;
        }
        Centre centre = Centre.of(search.points());
        if (!FilterRefineSearch.find(tiles, search, centre::reader, target, run)) {
            allPairs(tiles, search, centre, target, run);
        }
    }

    private static void allPairs(Tiles tiles, RadiusQuery search, Centre centre, PairTarget target, Run run) {
        Points points = search.points();
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), centre::reader, run);
        if (!(packed.largestSquaredNorm() <= RoundingBounds.LARGEST)) {
            PairLoops.find(points, search.test(), target, run);
            return;
        }
        TileSearch tileSearch =
                new TileSearch(tiles, packed, points.rows(), () -> PairDecision.exact(points, search.test()));
        RadiusQuery.Limits bounds =
                new RadiusQuery.Limits(points.columns(), search.squaredRadius(), packed.largestSquaredNorm());
        for (int row = 0; row < points.rows(); row++) {
            tileSearch.limit(row, bounds.low(packed.squaredNorm(row)), bounds.high(packed.squaredNorm(row)));
        }
        tileSearch.search(target, run);
    }
}
