package reeb.kernels.neighbors.pairs;

import java.util.Arrays;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.RowMemory;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.filters.ProjectionBasis;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds all pairs of many rows of many columns within a radius, where most pairs are far apart: first by tiles of their
 * projections onto few directions, then one by one.
 *
 * <p>All bounds are rigorous, so the result is that of measuring all pairs. With Q for the directions, s for the stretch of
 * Q and e for the error of a projected row, rows with |Qx - Qy| &gt; s r + 2e are farther apart than r. What is left is
 * measured in single precision and, near the radius, by the test.
 */
public final class FilterRefineSearch {
    /** Rows from which on directions are found and rows projected in less time than that saves. */
    private static final int FEWEST_ROWS = 1024;

    private static final int PANELS_AT_A_TIME = 8;

    /** What a row takes besides its values and their projection: squared lengths, limits, the head of its array. */
    private static final int BYTES_BESIDES = 48;

    private static final int FEWEST_COLUMNS = 4 * ProjectionBasis.WIDTH;

    /** Time to measure a pair, in that of a tile for a pair. */
    private static final int REFINING_IN_TILES = 6;

    /** Half a unit in the last place of single precision, and something for the rounding of the bounds themselves. */
    private static final double ROUNDING = 0x1p-24 * 1.001;

    private final Tiles tiles;
    private final RadiusQuery search;
    private final double radius;
    private final ProjectionBasis basis;
    private final Supplier<RoundedReader> reader;
    private final float[][] rows;

    FilterRefineSearch(Tiles tiles, RadiusQuery search, ProjectionBasis basis, Supplier<RoundedReader> reader) {
        this.tiles = tiles;
        this.search = search;
        this.radius = Math.sqrt(search.squaredRadius()) * (1 + 1e-15);
        this.basis = basis;
        this.reader = reader;
        this.rows = new float[search.points().rows()][];
    }

    /**
     * Searches where that is likely faster than measuring all pairs, and the values are not too large.
     *
     * @return whether it has; if not, no pair has been told
     */
    public static boolean find(
            Tiles tiles, RadiusQuery search, Supplier<RoundedReader> reader, PairTarget target, Run run) {
        Points points = search.points();
        if (points.rows() < FEWEST_ROWS || points.columns() < FEWEST_COLUMNS) {
            return false;
        }
        ProjectionBasis basis = ProjectionBasis.of(points.rows(), points.columns(), reader);
        double share = basis.share(search.squaredRadius());
        if (ProjectionBasis.WIDTH + share * REFINING_IN_TILES * points.columns() > points.columns() / 2.0) {
            return false;
        }
        return new FilterRefineSearch(tiles, search, basis, reader).search(target, run);
    }

    /** Searches, or tells that the values are too large for single precision. */
    boolean search(PairTarget target, Run run) {
        int count = rows.length;
        int columns = search.points().columns();
        RowMemory.reserve(count, 4L * (columns + ProjectionBasis.WIDTH) + BYTES_BESIDES, run);
        float[][] panels = new float[Math.ceilDiv(count, Tiles.FLOATS)][];
        double[] fullNorms = new double[panels.length * Tiles.FLOATS];
        double[] norms = new double[fullNorms.length];
        run.chunks(panels.length, PANELS_AT_A_TIME, (from, to) -> {
            Projector projector = new Projector();
            for (int panel = from; panel < to; panel++) {
                int first = panel * Tiles.FLOATS;
                panels[panel] = projector.project(first);
                PackedRows.addSquares(projector.full, fullNorms, first);
                PackedRows.addSquares(panels[panel], norms, first);
            }
        });
        double longest = Math.sqrt(new PackedRows(panels, fullNorms).largestSquaredNorm()) * (1 + 1e-9);
        PackedRows packed = new PackedRows(panels, norms);
        double rounded = ROUNDING * longest + Math.sqrt(columns) * Float.MIN_VALUE;
        double reach = basis.stretch() * (radius + 2 * rounded) + 2 * projectionError(columns, longest);
        if (!(longest * longest <= RoundingBounds.LARGEST) || !(reach * reach <= RoundingBounds.LARGEST)) {
            return false;
        }
        TileSearch tileSearch = new TileSearch(tiles, packed, count, () -> decision(rounded));
        RadiusQuery.Limits bounds =
                new RadiusQuery.Limits(ProjectionBasis.WIDTH, reach * reach, packed.largestSquaredNorm());
        for (int row = 0; row < count; row++) {
            tileSearch.limit(row, bounds.low(packed.squaredNorm(row)), Double.POSITIVE_INFINITY);
        }
        tileSearch.search(target, run);
        return true;
    }

    /** Bounds the length of the error of a row's projection: that of a sum of d terms, for each direction. */
    private double projectionError(int columns, double longest) {
        double single = RoundingBounds.relativeError(columns) * basis.stretch() * longest
                + RoundingBounds.underflow(columns, longest * longest);
        return Math.sqrt(ProjectionBasis.WIDTH) * single;
    }

    /** Reads and projects rows; for one thread. */
    private final class Projector {
        private final int columns = search.points().columns();
        private final RoundedReader rounded = reader.get();
        private final float[] buffer = new float[Tiles.FLOATS * columns];
        private final float[] full = new float[Tiles.FLOATS * columns];

        /** Projects 32 rows, or up to the last. */
        float[] project(int first) {
            int count = Math.min(Tiles.FLOATS, rows.length - first);
            for (int lane = 0; lane < count; lane++) {
                rounded.read(first + lane, buffer, lane * columns);
                rows[first + lane] = Arrays.copyOfRange(buffer, lane * columns, (lane + 1) * columns);
            }
            Arrays.fill(full, 0);
            PackedRows.transpose(buffer, columns, count, full);
            return basis.project(tiles, full);
        }
    }

    /** Decides by the distance of rounded rows, and by the test where their rounding or the sum's might matter. */
    private PairDecision decision(double rounded) {
        PairDecision exact = PairDecision.exact(search.points(), search.test());
        double error = RoundingBounds.relativeError(search.points().columns());
        double far = (radius + 2 * rounded) * (radius + 2 * rounded) * (1 + error);
        double close = Math.max(0, radius - 2 * rounded) * Math.max(0, radius - 2 * rounded) * (1 - error);
        double underflow = search.points().columns() * 0x1p-140;
        float apart = Math.nextUp((float) (far + underflow));
        float sure = Math.nextDown((float) (close - underflow));
        return (row, other) -> {
            float distance = tiles.squaredDistance(rows[row], rows[other]);
            return distance < sure || (!(distance > apart) && exact.near(row, other));
        };
    }
}
