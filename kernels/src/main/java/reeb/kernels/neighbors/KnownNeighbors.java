package reeb.kernels.neighbors;

import java.util.Arrays;
import java.util.function.Function;
import reeb.api.Metric;
import reeb.api.Metric.NeighborSearch;
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
     * Packs rows, to be asked by a metric that rises with the sum of squared differences. O(n d), memory for n d values in
     * single precision; a call of m fresh rows takes O(m n d).
     *
     * @param known n x d features
     * @param metric measures a pair
     * @param run this execution
     * @return finds for each fresh row its k nearest known ones
     */
    public static NeighborSearch euclidean(Points known, Metric metric, Run run) {
        if (known.rows() == 0) {
            return plain(known, metric);
        }
        Centre centre = Centre.of(known);
        return packed(known, known.columns(), centre::reader, metric, run);
    }

    /**
     * Packs rows, to be asked by one minus the cosine. O(n d), memory for n d values in single precision; a call of m fresh rows
     * takes O(m n d).
     *
     * @param known n x d features
     * @param metric measures a pair; rows of zeros are at 0 from each other and at 1 from all others
     * @param run this execution
     * @return finds for each fresh row its k nearest known ones
     */
    public static NeighborSearch cosine(Points known, Metric metric, Run run) {
        return packed(known, known.columns() + 1, DirectionReader::new, metric, run);
    }

    private static NeighborSearch plain(Points known, Metric metric) {
        return (fresh, k, run) -> PairSearch.between(known, fresh, metric, k, run);
    }

    private static NeighborSearch packed(
            Points known, int columns, Function<Points, RoundedReader> reader, Metric metric, Run run) {
        if (known.rows() < NearestNeighbors.FEWEST_ROWS || RoundingBounds.few(known)) {
            return plain(known, metric);
        }
        PackedRows packed = PackedRows.of(known.rows(), columns, () -> reader.apply(known), run);
        return (fresh, k, asking) -> {
            PairSearch.checkBetween(known, fresh, k, asking);
            PackedRows asked = PackedRows.of(fresh.rows(), columns, () -> reader.apply(fresh), asking);
            KnownNeighbors search =
                    new KnownNeighbors(Machine.tiles(), packed, asked, new int[] {known.rows(), fresh.rows()}, columns);
            return search.fits()
                    ? search.find(known, fresh, k, metric, asking)
                    : PairSearch.between(known, fresh, metric, k, asking);
        };
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

    private NeighborGraph find(Points trained, Points asked, int k, Metric metric, Run run) {
        int rows = asked.rows();
        int[] neighbors = new int[rows * k];
        double[] distances = new double[rows * k];
        int[] order = new int[errors.length];
        Arrays.setAll(order, row -> row);
        NearestCandidates candidates = new NearestCandidates(k, errors);
        Watched.chunks("finding neighbours", rows, STRIP, run, (first, end) -> {
            NearestRanking ranking = new NearestRanking(ExactDistances.between(trained, asked, metric), order);
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
            int rows = Math.min(Tiles.QUERIES, end - row);
            tiles.multiplyFirst(queries, row % Tiles.FLOATS, rows, known.panel(panel), tile.products());
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
