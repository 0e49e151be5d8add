package reeb.kernels.neighbors.nearest;

import reeb.api.Run;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/** Bounds by products of the rows themselves. */
public final class ProductBounds implements NearestBounds {
    /** Roundings of half squared norms, bounds and thresholds beyond those of {@link EuclideanNeighborhoods}. */
    public static final int OTHER_ROUNDINGS = 16;

    /** Bounds the rounding of 1 - product in double precision, besides that which is relative to the product. */
    private static final double DIFFERENCE = 0x1p-50;

    private final int[] order;
    private final PackedRows packed;
    private final double[] errors;

    /** The share of its squared norm that a row adds to bounds: a half for squared distances, none for products. */
    private final double share;

    private ProductBounds(int[] order, PackedRows packed, double[] errors, double share) {
        this.order = order;
        this.packed = packed;
        this.errors = errors;
        this.share = share;
    }

    /** Orders and packs rows for their Euclidean distances. */
    static ProductBounds of(float[][] rows, Run run) {
        return of(rows, 0.5, run);
    }

    /**
     * Orders and packs rows for products, of which the negative is bounded instead of half a squared distance.
     *
     * @param rows n rows of the same length
     * @param run this execution
     * @return the packed rows with their bounds
     */
    public static ProductBounds ofProducts(float[][] rows, Run run) {
        return of(rows, 0, run);
    }

    private static ProductBounds of(float[][] rows, double share, Run run) {
        int[] order = LocalOrder.of(rows, NearestSearch.UNIT, run);
        int columns = rows[0].length;
        PackedRows packed = PackedRows.of(rows.length, columns, () -> reader(rows, order), run);
        double relative = RoundingBounds.relativeError(columns + OTHER_ROUNDINGS);
        double underflow = RoundingBounds.underflow(columns, packed.largestSquaredNorm());
        double[] errors = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            errors[row] = packed.squaredNorm(row) / 2 * relative + underflow + (share == 0 ? DIFFERENCE : 0);
        }
        return new ProductBounds(order, packed, errors, share);
    }

    /** Reads rows in an order. */
    static RoundedReader reader(float[][] rows, int[] order) {
        return (row, into, start) -> System.arraycopy(rows[order[row]], 0, into, start, rows[0].length);
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public PackedRows packed() {
        return packed;
    }

    @Override
    public double[] errors() {
        return errors;
    }

    @Override
    public double halfNorm(int row) {
        return packed.squaredNorm(row) * share - errors[row];
    }

    @Override
    public boolean fits() {
        return packed.largestSquaredNorm() <= RoundingBounds.LARGEST;
    }

    @Override
    public double lower(int row, float threshold) {
        return threshold;
    }

    @Override
    public float bound(int row, int other, float byProduct) {
        return byProduct;
    }
}
