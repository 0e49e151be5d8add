package reeb.kernels;

import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

/**
 * Finds all pairs of rows whose cosine reaches a bound: products of rows of length 1, in single precision.
 *
 * <p>As with {@link EuclideanNeighborhoods}, pairs too near to the bound are measured in double precision; so are all
 * pairs with a row of zeros.
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
    public static Neighborhoods within(Points points, double radius, PairTest test, Run run) {
        if (EuclideanNeighborhoods.few(points) || !(Math.abs(radius) <= 4)) {
            return PairLoops.within(points, test, run);
        }
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), () -> reader(points), run);
        if (!(packed.largestSquaredNorm() <= 2)) {
            return PairLoops.within(points, test, run);
        }
        TileSearch search =
                new TileSearch(Tiles.instance(), packed, points.rows(), () -> PairDecision.exact(points, test));
        int columns = points.columns();
        double half = (1 - radius) / 2;
        double error = EuclideanNeighborhoods.relativeError(columns) + EuclideanNeighborhoods.underflow(columns, 1);
        for (int row = 0; row < points.rows(); row++) {
            if (packed.squaredNorm(row) == 0) {
                search.limit(row, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            } else {
                search.limit(row, half - error, half + error);
            }
        }
        return search.search(run);
    }

    private static RoundedReader reader(Points points) {
        RowReader reader = new RowReader(points);
        double[] values = new double[points.columns()];
        return (row, into, start) -> {
            reader.read(row, values);
            normalize(values);
            for (int column = 0; column < values.length; column++) {
                into[start + column] = (float) values[column];
            }
        };
    }

    /** Brings a row to length 1, or to zeros where its length is none or beyond what squares can measure. */
    private static void normalize(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value * value;
        }
        double scale = sum > 1e-280 && sum < 1e280 ? 1 / Math.sqrt(sum) : 0;
        for (int column = 0; column < row.length; column++) {
            row[column] *= scale;
        }
    }
}
