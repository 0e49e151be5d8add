package reeb.kernels.approximate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.neighbors.pairs.RadiusQuery;
import reeb.kernels.rows.Frame;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds how near the k-th nearest other row of some rows is, where k rows within a radius are known of each.
 *
 * <p>Panel after panel of all rows is packed, multiplied by the few, and forgotten; pairs that may be within the radius, by
 * the bound of {@link EuclideanNeighborhoods}, are measured in double precision. So the result is exact.
 */
final class RecallSearch {
    private static final int PANELS_AT_A_TIME = 16;

    private final Tiles tiles;
    private final Points points;
    private final int[] chosen;
    private final double[] radii;

    /** Squared distances of the k nearest rows so far, ascending. */
    private final double[][] nearest;

    RecallSearch(Tiles tiles, Points points, int[] chosen, double[] radii, int k) {
        this.tiles = tiles;
        this.points = points;
        this.chosen = chosen;
        this.radii = radii;
        this.nearest = new double[chosen.length][k];
        for (double[] distances : nearest) {
            Arrays.fill(distances, Double.POSITIVE_INFINITY);
        }
    }

    /** Gives the squared distance of the k-th nearest row of each. */
    double[] search(Run run) {
        Frame frame = Frame.of(points, run);
        PackedRows queries = PackedRows.of(
                chosen.length,
                points.columns(),
                () -> {
                    RoundedReader reader = frame.reader(points);
                    return (row, into, start) -> reader.read(chosen[row], into, start);
                },
                run);
        float[] limits = limits(frame, queries);
        int panels = Math.ceilDiv(points.rows(), Tiles.FLOATS);
        Watched.chunks("measuring recall", panels, PANELS_AT_A_TIME, run, (first, end) -> {
            Worker worker = new Worker(frame, queries, limits.clone());
            for (int panel = first; panel < end; panel++) {
                worker.search(panel * Tiles.FLOATS);
            }
        });
        return Arrays.stream(nearest)
                .mapToDouble(distances -> distances[distances.length - 1])
                .toArray();
    }

    /** Gives what products must reach less the other row's limit, with room for the limits of one panel. */
    private float[] limits(Frame frame, PackedRows queries) {
        float[] limits = new float[(queries.panels() + 1) * Tiles.FLOATS];
        Arrays.fill(limits, Float.POSITIVE_INFINITY);
        for (int i = 0; i < chosen.length; i++) {
            double radius = 2 * radii[i] * frame.scale() * frame.scale();
            limits[i] = low(radius, queries.squaredNorm(i));
        }
        return limits;
    }

    private float low(double radius, double squaredNorm) {
        double largest = 16.0 * points.columns();
        double low = new RadiusQuery.Limits(points.columns(), radius, largest).low(squaredNorm);
        return Math.nextDown((float) low);
    }

    /** Compares all chosen rows with panels of others; for one thread. */
    private final class Worker {
        private final PackedRows queries;
        private final float[] limits;
        private final RoundedReader reader;
        private final ExactDistances exact = ExactDistances.euclidean(points, DoubleUnaryOperator.identity());
        private final ProductTile tile = new ProductTile();
        private final float[] buffer = new float[Tiles.FLOATS * points.columns()];
        private final float[] panel = new float[buffer.length];
        private final double[] squares = new double[Tiles.FLOATS];
        private final int[] other = new int[1];
        private final double[] distance = new double[1];

        Worker(Frame frame, PackedRows queries, float[] limits) {
            this.queries = queries;
            this.limits = limits;
            this.reader = frame.reader(points);
        }

        void search(int first) {
            int count = Math.min(Tiles.FLOATS, points.rows() - first);
            for (int lane = 0; lane < count; lane++) {
                reader.read(first + lane, buffer, lane * points.columns());
            }
            Arrays.fill(panel, 0);
            PackedRows.transpose(buffer, points.columns(), count, panel);
            PackedRows.addSquares(panel, squares, 0);
            int column = limits.length - Tiles.FLOATS;
            for (int lane = 0; lane < count; lane++) {
                limits[column + lane] = low(0, squares[lane]);
            }
            Arrays.fill(limits, column + count, limits.length, Float.POSITIVE_INFINITY);
            for (int query = 0; query < chosen.length; query += Tiles.QUERIES) {
                float[] packed = queries.panel(query / Tiles.FLOATS);
                tiles.multiply(packed, query % Tiles.FLOATS, panel, tile.products());
                if (tiles.reach(tile, limits, query, column)) {
                    collect(query, first);
                }
            }
        }

        private void collect(int query, int first) {
            for (int line = 0; line < Tiles.QUERIES; line++) {
                for (int bits = tile.reached()[line]; bits != 0; bits &= bits - 1) {
                    other[0] = first + Integer.numberOfTrailingZeros(bits);
                    if (other[0] != chosen[query + line]) {
                        exact.measure(chosen[query + line], other, 1, distance);
                        insert(nearest[query + line], distance[0]);
                    }
                }
            }
        }
    }

    private static void insert(double[] ascending, double value) {
        synchronized (ascending) {
            int place = ascending.length - 1;
            if (!(value < ascending[place])) {
                return;
            }
            while (place > 0 && ascending[place - 1] > value) {
                ascending[place] = ascending[place - 1];
                place--;
            }
            ascending[place] = value;
        }
    }
}
