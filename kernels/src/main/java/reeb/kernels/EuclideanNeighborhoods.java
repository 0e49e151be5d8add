package reeb.kernels;

import java.util.function.Consumer;
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
    private static final double LARGEST = 1e30;

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
        PackedRows packed = PackedRows.of(points, centring(points), run);
        if (!(packed.largestSquaredNorm() <= LARGEST)) {
            return PairLoops.within(points, search.test(), run);
        }
        TileSearch tileSearch = new TileSearch(tiles, points, packed, search.test());
        double error = relativeError(points.columns());
        double quarter = search.squaredRadius() / 4;
        double slack = quarter * OTHER_ROUNDINGS * ROUNDING + underflow(points.columns(), packed.largestSquaredNorm());
        for (int row = 0; row < points.rows(); row++) {
            double half = packed.squaredNorm(row) / 2;
            tileSearch.limit(row, half * (1 - error) - quarter - slack, half * (1 + error) - quarter + slack);
        }
        return tileSearch.search(run);
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

    /** Moves the middle of some rows to the origin, since the error grows with the lengths. Any centre is right. */
    private static Consumer<double[]> centring(Points points) {
        int sample = Math.min(points.rows(), 32);
        double[] centre = new double[points.columns()];
        double[] row = new double[points.columns()];
        RowReader reader = new RowReader(points);
        for (int i = 0; i < sample; i++) {
            reader.read((int) ((long) i * points.rows() / sample), row);
            for (int column = 0; column < centre.length; column++) {
                centre[column] += row[column] / sample;
            }
        }
        return values -> {
            for (int column = 0; column < values.length; column++) {
                values[column] -= centre[column];
            }
        };
    }
}
