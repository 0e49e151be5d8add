package reeb.kernels;

import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

/**
 * Finds all pairs of rows within a radius of the straight distance.
 *
 * <p>The pairs |x - y|^2 = |x|^2 + |y|^2 - 2xy are estimated in single precision around a centre, with the error bound of
 * Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, SIAM 2002, section 3.1: a product of d terms errs by at
 * most d u / (1 - d u) |x||y| &lt;= d u / (1 - d u) (|x|^2 + |y|^2) / 2, a bound that is a sum of one number per row. Pairs
 * nearer to the radius than that are measured in double precision, so results do not depend on the machine.
 */
public final class EuclideanNeighborhoods {
    /** Half a unit in the last place of single precision. */
    private static final double ROUNDING = 0x1p-24;

    /** Roundings besides the d of the product: of both rows, of the limits and of their sum, twice over. */
    private static final int OTHER_ROUNDINGS = 16;

    /** Beyond this squared length single precision might overflow. */
    static final double LARGEST = 1e30;

    private static final int FEWEST_ROWS_OF_A_TREE = 256;

    /** Columns beyond which the bound, or a panel's size, would grow too large. */
    private static final int MOST_COLUMNS = 1 << 20;

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
    public static Neighborhoods within(Points points, double squaredRadius, PairTest test, Run run) {
        return within(Tiles.instance(), new Search(points, squaredRadius, test), run);
    }

    record Search(Points points, double squaredRadius, PairTest test) {}

    static Neighborhoods within(Tiles tiles, Search search, Run run) {
        Points points = search.points();
        if (few(points) || !(search.squaredRadius() <= LARGEST)) {
            return PairLoops.within(points, search.test(), run);
        }
        Optional<KdTree> tree = tree(points, run);
        if (tree.isPresent()) {
            return KdNeighborhoods.within(tree.get(), search, run);
        }
        Centre centre = Centre.of(points);
        return PrefixSearch.within(tiles, search, centre::reader, run)
                .orElseGet(() -> allPairs(tiles, search, centre, run));
    }

    private static Neighborhoods allPairs(Tiles tiles, Search search, Centre centre, Run run) {
        Points points = search.points();
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), centre::reader, run);
        if (!(packed.largestSquaredNorm() <= LARGEST)) {
            return PairLoops.within(points, search.test(), run);
        }
        TileSearch tileSearch =
                new TileSearch(tiles, packed, points.rows(), () -> PairDecision.exact(points, search.test()));
        Bounds bounds = new Bounds(points.columns(), search.squaredRadius(), packed.largestSquaredNorm());
        for (int row = 0; row < points.rows(); row++) {
            tileSearch.limit(row, bounds.low(packed.squaredNorm(row)), bounds.high(packed.squaredNorm(row)));
        }
        return tileSearch.search(run);
    }

    /**
     * What a row contributes to the limits of products, below which pairs are apart and above which they are close.
     *
     * @param columns d
     * @param squaredRadius the square of the radius
     * @param largestSquaredNorm of any row
     */
    record Bounds(int columns, double squaredRadius, double largestSquaredNorm) {
        double low(double squaredNorm) {
            return squaredNorm / 2 * (1 - relativeError(columns)) - squaredRadius / 4 - slack();
        }

        double high(double squaredNorm) {
            return squaredNorm / 2 * (1 + relativeError(columns)) - squaredRadius / 4 + slack();
        }

        private double slack() {
            return squaredRadius / 4 * OTHER_ROUNDINGS * ROUNDING + underflow(columns, largestSquaredNorm);
        }
    }

    /** Builds a tree where it rules out most pairs of rows: of few columns, and all values finite. */
    static Optional<KdTree> tree(Points points, Run run) {
        boolean worthWhile = points.columns() > 0
                && points.columns() <= KdTree.MOST_COLUMNS
                && points.rows() >= FEWEST_ROWS_OF_A_TREE;
        return worthWhile ? KdTree.of(points, run) : Optional.empty();
    }

    /** Tells whether packing is not worth while, or not possible. */
    static boolean few(Points points) {
        return points.rows() < 6 || (points.rows() <= 64 && points.columns() <= 4) || points.columns() > MOST_COLUMNS;
    }

    /** Bounds the error of a product of d terms and all that goes with it, relative to |x||y|. */
    static double relativeError(int columns) {
        double roundings = (columns + OTHER_ROUNDINGS) * ROUNDING;
        return roundings / (1 - roundings);
    }

    /** Bounds what values too small for single precision may add to the error. */
    static double underflow(int columns, double largestSquaredNorm) {
        return columns * 0x1p-146 * (1 + Math.sqrt(largestSquaredNorm));
    }
}
