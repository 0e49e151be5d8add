package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import java.util.Optional;
import reeb.api.Run;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.filters.ProjectionBasis;
import reeb.kernels.neighbors.pairs.FilterRefineSearch;
import reeb.kernels.rows.PackedRows;

/**
 * Bounds for long rows: by products of their projections onto few directions, and, where these are close, by the rows.
 *
 * <p>As with {@link FilterRefineSearch}, all bounds are rigorous: rows within r have projections within s (r + 2 u) + 2 e, with s
 * for the stretch of the directions, u for the rounding of a row and e for the error of a projected one.
 */
final class ProjectionBounds implements NearestBounds {
    private static final int FEWEST_ROWS = 1024;
    private static final int FEWEST_COLUMNS = 4 * ProjectionBasis.WIDTH;

    /** Time to look closer at a pair, in that of a tile for a pair and column; rows come from far memory. */
    private static final double REFINING_IN_COLUMNS = 8000;

    private static final int PROBES = 32;
    private static final int SAMPLE = 4096;

    /** Half a unit in the last place of single precision, and something for the rounding of the bounds themselves. */
    private static final double ROUNDING = 0x1p-24 * 1.001;

    /** Bounds the relative error of the sum of a bound by products and one of the measured distances. */
    private static final double SUM_ERROR = RoundingBounds.relativeError(ProjectionBasis.WIDTH);

    private static final double UNDERFLOW = ProjectionBasis.WIDTH * 0x1p-140;

    private final Tiles tiles;
    private final int[] order;
    private final float[][] rows;
    private final PackedRows packed;
    private final double[] errors;
    private final float[][] following;

    /** What the bounds by both projections must keep to. */
    private final float[] jointLimits;

    private final double stretch;
    private final double jointStretch;
    private final double longest;

    private ProjectionBounds(Tiles tiles, float[][] unordered, ProjectedRows projected, Run run) {
        this.tiles = tiles;
        this.order = LocalOrder.of(projected.leading(), NearestSearch.UNIT, run);
        this.rows = new float[order.length][];
        Arrays.setAll(rows, row -> unordered[order[row]]);
        this.packed = PackedRows.of(
                rows.length, ProjectionBasis.WIDTH, () -> ProductBounds.reader(projected.leading(), order), run);
        this.following = new float[rows.length][];
        Arrays.setAll(following, row -> projected.following()[order[row]].clone());
        this.jointLimits = new float[rows.length];
        Arrays.fill(jointLimits, Float.POSITIVE_INFINITY);
        this.stretch = projected.stretch();
        this.jointStretch = projected.jointStretch();
        this.longest = Math.sqrt(projected.largestSquaredNorm()) * (1 + 1e-9);
        this.errors = new double[rows.length];
        int columns = rows[0].length;
        double relative = RoundingBounds.relativeError(columns + ProductBounds.OTHER_ROUNDINGS);
        double underflow = RoundingBounds.underflow(columns, longest * longest) + columns * 0x1p-140;
        for (int row = 0; row < rows.length; row++) {
            errors[row] = projected.squaredNorm(order[row]) * relative + underflow;
        }
    }

    /** Projects rows, or gives nothing where products of all columns are likely faster. */
    static Optional<ProjectionBounds> choose(Tiles tiles, int k, float[][] rows, Run run) {
        int columns = rows[0].length;
        if (rows.length < FEWEST_ROWS || columns < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        ProjectedRows projected = ProjectedRows.of(tiles, rows, run);
        double cost = ProjectionBasis.WIDTH + 2 * share(tiles, k, rows, projected.leading()) * REFINING_IN_COLUMNS;
        return cost > columns / 2.0 ? Optional.empty() : Optional.of(new ProjectionBounds(tiles, rows, projected, run));
    }

    /** Projects rows, whatever that costs. */
    static ProjectionBounds of(Tiles tiles, float[][] rows, Run run) {
        return new ProjectionBounds(tiles, rows, ProjectedRows.of(tiles, rows, run), run);
    }

    /** Estimates the share of pairs whose projections are as near as one row and its neighbours. */
    private static double share(Tiles tiles, int k, float[][] rows, float[][] projected) {
        int sample = Math.min(rows.length, SAMPLE);
        int rank = Math.max(1, (int) ((long) k * sample / rows.length));
        float[] distances = new float[sample];
        long within = 0;
        for (int i = 0; i < PROBES; i++) {
            int probe = (int) ((long) i * rows.length / PROBES);
            for (int j = 0; j < sample; j++) {
                int other = (int) ((long) j * rows.length / sample);
                distances[j] = tiles.squaredDistance(rows[probe], rows[other]);
            }
            Arrays.sort(distances);
            for (int j = 0; j < sample; j++) {
                int other = (int) ((long) j * rows.length / sample);
                within += tiles.squaredDistance(projected[probe], projected[other]) <= distances[rank] ? 1 : 0;
            }
        }
        return within / ((double) PROBES * sample);
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
        double relative = RoundingBounds.relativeError(ProjectionBasis.WIDTH + ProductBounds.OTHER_ROUNDINGS);
        double underflow = RoundingBounds.underflow(ProjectionBasis.WIDTH, 2 * longest * longest);
        return packed.squaredNorm(row) / 2 * (1 - relative) - underflow;
    }

    @Override
    public boolean fits() {
        return longest * longest <= RoundingBounds.LARGEST / 64;
    }

    @Override
    public double lower(int row, float threshold) {
        double radius = Math.sqrt(2 * Math.max(0, (double) threshold));
        jointLimits[row] = Math.nextUp((float) reach(radius, jointStretch, 2 * ProjectionBasis.WIDTH));
        return reach(radius, stretch, ProjectionBasis.WIDTH);
    }

    /** Bounds half the squared distance of projections of rows within a radius. */
    private double reach(double radius, double lengthening, int directions) {
        int columns = rows[0].length;
        double rounded = ROUNDING * longest + Math.sqrt(columns) * Float.MIN_VALUE;
        double single = RoundingBounds.relativeError(columns) * lengthening * longest
                + RoundingBounds.underflow(columns, longest * longest);
        double reach = lengthening * (radius + 2 * rounded) + 2 * Math.sqrt(directions) * single;
        return reach * reach / 2 * (1 + SUM_ERROR) + UNDERFLOW;
    }

    @Override
    public float bound(int row, int other, float byProduct) {
        float joint = byProduct + tiles.squaredDistance(following[row], following[other]) / 2;
        if (joint > jointLimits[row] && joint > jointLimits[other]) {
            return Float.POSITIVE_INFINITY;
        }
        double half = tiles.squaredDistance(rows[row], rows[other]) / 2;
        return (float) (half - errors[row] - errors[other]);
    }
}
