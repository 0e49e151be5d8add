package reeb.kernels.neighbors;

import java.util.function.Consumer;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.pairs.PairDecision;
import reeb.kernels.neighbors.pairs.TileSearch;
import reeb.kernels.pairs.NeighborLists;
import reeb.kernels.pairs.PairLoops;
import reeb.kernels.pairs.PairRule;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;
import reeb.kernels.rows.RowReader;

/**
 * Finds all pairs of rows whose cosine reaches a bound after each row has been mapped, such as to its differences from
 * its mean.
 *
 * <p>Products of rows of length 1 estimate the cosine in single precision. As with {@link EuclideanNeighborhoods}, the test
 * decides what is too near to the bound, and all pairs with a row that has no direction.
 */
public final class MappedCosineNeighborhoods {
    private MappedCosineNeighborhoods() {}

    /**
     * What to find.
     *
     * @param points n x d features
     * @param radius the largest value of 1 - cosine of mapped rows
     * @param map changes a row's d values in place; called from several threads
     * @param test decides a pair of rows as they were before, as the metric does
     */
    public record Search(Points points, double radius, Consumer<double[]> map, PairRule test) {}

    /**
     * Finds the neighbours of each row. O(n^2 d), memory for n d values in single precision and the result.
     *
     * @param search what to find
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(Search search, Run run) {
        return NeighborLists.of(search.points().rows(), target -> find(search, target, run));
    }

    /**
     * Finds all pairs of neighbours and keeps none. O(n^2 d), memory for n d values in single precision.
     *
     * @param search what to find
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(Search search, Metric.Pairs pairs, Run run) {
        find(search, PairTarget.telling(pairs), run);
    }

    private static void find(Search search, PairTarget target, Run run) {
        Points points = search.points();
        if (RoundingBounds.few(points) || !(Math.abs(search.radius()) <= 4)) {
            PairLoops.find(points, search.test(), target, run);
            return;
        }
        PackedRows packed = PackedRows.of(points.rows(), points.columns(), () -> reader(search), run);
        TileSearch tiles =
                new TileSearch(Machine.tiles(), packed, points.rows(), () -> PairDecision.exact(points, search.test()));
        int columns = points.columns();
        double half = (1 - search.radius()) / 2;
        double error = RoundingBounds.relativeError(columns) + RoundingBounds.underflow(columns, 1);
        for (int row = 0; row < points.rows(); row++) {
            if (packed.squaredNorm(row) == 0) {
                tiles.limit(row, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            } else {
                tiles.limit(row, half - error, half + error);
            }
        }
        tiles.search(target, run);
    }

    private static RoundedReader reader(Search search) {
        RowReader reader = new RowReader(search.points());
        double[] values = new double[search.points().columns()];
        return (row, into, start) -> {
            reader.read(row, values);
            search.map().accept(values);
            writeDirection(values, into, start);
        };
    }

    /** Writes a row at length 1, or zeros where its length is none or beyond what squares can measure. */
    private static void writeDirection(double[] row, float[] into, int start) {
        double sum = 0;
        for (double value : row) {
            sum += value * value;
        }
        boolean measured = sum > 1e-280 && sum < 1e280;
        double scale = measured ? 1 / Math.sqrt(sum) : 0;
        for (int column = 0; column < row.length; column++) {
            into[start + column] = measured ? (float) (row[column] * scale) : 0;
        }
    }
}
