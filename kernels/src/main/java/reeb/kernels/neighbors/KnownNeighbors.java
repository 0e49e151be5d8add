package reeb.kernels.neighbors;

import java.util.Arrays;
import java.util.function.Function;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.nearest.NearestCandidates;
import reeb.kernels.neighbors.nearest.NearestRanking;
import reeb.kernels.neighbors.nearest.ProductBounds;
import reeb.kernels.rows.Centre;
import reeb.kernels.rows.DirectionReader;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds the nearest known rows of fresh ones, by the Euclidean distance or the cosine, tile by tile.
 *
 * <p>As among the rows of one data set, see {@link NearestNeighbors}, pairs are estimated in single precision, and double
 * precision decides where that leaves it open who is nearer. So the result is that of plain loops.
 */
public final class KnownNeighbors {
    /** Fresh rows that are compared with all known ones by one thread, while they stay in the second-level cache. */
    private static final int STRIP = 4 * Tiles.FLOATS;

    private final Tiles tiles;
    private final PackedRows known;
    private final PackedRows fresh;
    private final double[] errors;
    private final float[] halfNorms;
    private final int knownRows;

    private KnownNeighbors(Tiles tiles, PackedRows known, PackedRows fresh, int[] rows, int columns) {
        this.tiles = tiles;
        this.known = known;
        this.fresh = fresh;
        this.knownRows = rows[0];
        this.errors = new double[rows[0] + rows[1]];
        this.halfNorms = new float[known.panels() * Tiles.FLOATS];
        double relative = RoundingBounds.relativeError(columns + ProductBounds.OTHER_ROUNDINGS);
        double largest = Math.max(known.largestSquaredNorm(), fresh.largestSquaredNorm());
        double underflow = RoundingBounds.underflow(columns, largest);
        for (int row = 0; row < errors.length; row++) {
            errors[row] = square(row) / 2 * relative + underflow;
        }
        Arrays.fill(halfNorms, Float.POSITIVE_INFINITY);
        for (int row = 0; row < knownRows; row++) {
            halfNorms[row] = Math.nextDown((float) halfNorm(row));
        }
    }

    /**
     * Finds neighbours by a metric that rises with the sum of squared differences. O(m n d), memory for (m + n) d values in
     * single precision and the result.
     *
     * @param known n x d features
     * @param fresh m x d features
     * @param k neighbours of each fresh row, from 1 to n
     * @param metric measures a pair
     * @param run this execution
     * @return for each fresh row its k nearest known ones
     * @throws reeb.api.problem.InputException where there are not as many known rows, or columns differ
     */
    public static NeighborGraph euclidean(Points known, Points fresh, int k, Metric metric, Run run) {
        if (known.rows() == 0) {
            return PairSearch.between(known, fresh, metric, k, run);
        }
        Centre centre = Centre.of(known);
        return search(new Sides(known, fresh, known.columns(), centre::reader), k, metric, run);
    }

    /**
     * Finds neighbours by one minus the cosine. O(m n d), memory for (m + n) d values in single precision and the result.
     *
     * @param known n x d features
     * @param fresh m x d features
     * @param k neighbours of each fresh row, from 1 to n
     * @param metric measures a pair; rows of zeros are at 0 from each other and at 1 from all others
     * @param run this execution
     * @return for each fresh row its k nearest known ones
     * @throws reeb.api.problem.InputException where there are not as many known rows, or columns differ
     */
    public static NeighborGraph cosine(Points known, Points fresh, int k, Metric metric, Run run) {
        return search(new Sides(known, fresh, known.columns() + 1, DirectionReader::new), k, metric, run);
    }

    /** Both kinds of rows, and how they are read. */
    private record Sides(Points known, Points fresh, int columns, Function<Points, RoundedReader> reader) {
        PackedRows pack(Points points, Run run) {
            return PackedRows.of(points.rows(), columns, () -> reader.apply(points), run);
        }
    }

    private static NeighborGraph search(Sides sides, int k, Metric metric, Run run) {
        Points known = sides.known;
        Points fresh = sides.fresh;
        if (known.rows() < NearestNeighbors.FEWEST_ROWS || RoundingBounds.few(known)) {
            return PairSearch.between(known, fresh, metric, k, run);
        }
        PairSearch.checkBetween(known, fresh, k, run);
        KnownNeighbors search = new KnownNeighbors(
                Machine.tiles(),
                sides.pack(known, run),
                sides.pack(fresh, run),
                new int[] {known.rows(), fresh.rows()},
                sides.columns);
        return search.fits() ? search.find(sides, k, metric, run) : PairSearch.between(known, fresh, metric, k, run);
    }

    private boolean fits() {
        return known.largestSquaredNorm() <= RoundingBounds.LARGEST
                && fresh.largestSquaredNorm() <= RoundingBounds.LARGEST;
    }

    private double square(int row) {
        return row < knownRows ? known.squaredNorm(row) : fresh.squaredNorm(row - knownRows);
    }

    private double halfNorm(int row) {
        return square(row) / 2 - errors[row];
    }

    private NeighborGraph find(Sides sides, int k, Metric metric, Run run) {
        int rows = sides.fresh.rows();
        int[] neighbors = new int[rows * k];
        double[] distances = new double[rows * k];
        int[] order = new int[errors.length];
        Arrays.setAll(order, row -> row);
        NearestCandidates candidates = new NearestCandidates(k, errors);
        Watched.chunks("finding neighbours", rows, STRIP, run, (first, end) -> {
            NearestRanking ranking =
                    new NearestRanking(ExactDistances.between(sides.known, sides.fresh, metric), order);
            new Strip(first, end, candidates, ranking).search();
            for (int row = first; row < end; row++) {
                int number = knownRows + row;
                candidates.tighten(number);
                ranking.rank(number, candidates.entries(number), candidates.size(number));
                ranking.copy(k, neighbors, distances, row * k);
                candidates.clear(number);
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }

    /** Some fresh rows; for one thread. */
    private final class Strip {
        private final int first;
        private final int end;
        private final NearestCandidates candidates;
        private final NearestRanking ranking;
        private final ProductTile tile = new ProductTile();

        /** What products of each fresh row must reach, less half the known one's squared norm; then those halves for a panel. */
        private final float[] limits = new float[STRIP + Tiles.FLOATS];

        Strip(int first, int end, NearestCandidates candidates, NearestRanking ranking) {
            this.first = first;
            this.end = end;
            this.candidates = candidates;
            this.ranking = ranking;
            Arrays.fill(limits, Float.POSITIVE_INFINITY);
            for (int row = first; row < end; row++) {
                limit(row);
            }
        }

        void search() {
            for (int panel = 0; panel < known.panels(); panel++) {
                System.arraycopy(halfNorms, panel * Tiles.FLOATS, limits, STRIP, Tiles.FLOATS);
                for (int row = first; row < end; row += Tiles.QUERIES) {
                    visit(row, panel);
                }
            }
        }

        private void visit(int row, int panel) {
            float[] queries = fresh.panel(row / Tiles.FLOATS);
            tiles.multiply(queries, row % Tiles.FLOATS, known.panel(panel), tile.products());
            if (!tiles.reach(tile, limits, row - first, STRIP)) {
                return;
            }
            for (int line = 0; line < Tiles.QUERIES; line++) {
                for (int bits = tile.reached()[line]; bits != 0; bits &= bits - 1) {
                    int lane = Integer.numberOfTrailingZeros(bits);
                    offer(row + line, panel * Tiles.FLOATS + lane, tile.products()[line * Tiles.FLOATS + lane]);
                }
            }
        }

        private void offer(int row, int other, float product) {
            int number = knownRows + row;
            float bound = Math.nextDown((float) halfNorm(number)) + halfNorms[other] - product;
            if (bound <= candidates.threshold(number) && candidates.add(number, other, bound, ranking)) {
                limit(row);
            }
        }

        private void limit(int row) {
            int number = knownRows + row;
            limits[row - first] = Math.nextDown((float) (halfNorm(number) - candidates.threshold(number)));
        }
    }
}
