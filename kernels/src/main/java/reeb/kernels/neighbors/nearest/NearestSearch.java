package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.kernels.base.RowMemory;
import reeb.kernels.base.Watched;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds the nearest rows tile by tile.
 *
 * <p>Rows are ordered such that near ones often lie side by side. First, groups of rows are searched among themselves, then
 * near groups, then far ones; so thresholds are good early, and in most tiles few products reach the limits. Each pair is
 * computed once and offered to both of its rows. Since what is kept depends on distances and numbers only, the order of
 * the work does not matter.
 */
public final class NearestSearch {
    /** Rows that are not divided when they are ordered. */
    static final int UNIT = 4 * Tiles.FLOATS;

    /** Rows of a group, unless there are very many. */
    private static final int GROUP = 2 * UNIT;

    /** Pairs of rows of a piece of work, unless groups are larger. */
    private static final int PAIRS_AT_A_TIME = 8 * GROUP * GROUP;

    /** The share of all pairs, the nearest ones, after which thresholds are lowered first. */
    private static final int FIRST_SHARE = 256;

    private static final int ROWS_AT_A_TIME = 256;

    private final Tiles tiles;
    private final NearestQuery query;
    private final int rows;
    private final int[] order;
    private final NearestBounds bounds;
    private final NearestCandidates candidates;

    /** What products of each row must reach, less half the column's squared norm; then half of all squared norms. */
    private final float[] limits;

    private final int halfNorms;
    private final GroupPairs groups;
    private final Object[] locks;

    /**
     * Begins a search with rows that have been ordered and packed.
     *
     * @param tiles multiply
     * @param query what is asked for
     * @param bounds the packed rows
     * @param run this execution
     */
    public NearestSearch(Tiles tiles, NearestQuery query, NearestBounds bounds, Run run) {
        this.tiles = tiles;
        this.query = query;
        this.order = bounds.order();
        this.rows = order.length;
        this.bounds = bounds;
        this.candidates = new NearestCandidates(query.k(), bounds.errors());
        this.halfNorms = bounds.packed().panels() * Tiles.FLOATS;
        this.groups = GroupPairs.of(bounds.packed(), rows, GROUP, run);
        this.limits = new float[2 * halfNorms];
        this.locks = new Object[bounds.packed().panels()];
        Arrays.setAll(locks, i -> new Object());
        Arrays.fill(limits, Float.NEGATIVE_INFINITY);
        Arrays.fill(limits, rows, halfNorms, Float.POSITIVE_INFINITY);
        Arrays.fill(limits, halfNorms + rows, limits.length, Float.POSITIVE_INFINITY);
        for (int row = 0; row < rows; row++) {
            limits[halfNorms + row] = Math.nextDown((float) bounds.halfNorm(row));
        }
    }

    /**
     * Reads, orders and packs the rows. O(n d log n).
     *
     * @param tiles multiply
     * @param query what is asked for
     * @param run this execution
     * @return ready to search
     */
    public static NearestSearch prepare(Tiles tiles, NearestQuery query, Run run) {
        return new NearestSearch(tiles, query, bounds(tiles, query, run), run);
    }

    /**
     * Reads, orders and packs the rows, projected to fewer columns where that saves time.
     *
     * @param tiles multiply
     * @param query what is asked for
     * @param run this execution
     * @return the packed rows with their bounds
     */
    public static NearestBounds bounds(Tiles tiles, NearestQuery query, Run run) {
        float[][] rows = read(query, run);
        return ProjectionBounds.choose(tiles, query.k(), rows, run)
                .<NearestBounds>map(found -> found)
                .orElseGet(() -> ProductBounds.of(rows, run));
    }

    /**
     * Reads all rows in single precision. O(n d). Asks first for what they, their candidates and the result will take.
     *
     * @param query what is asked for
     * @param run this execution
     * @return n rows of the query's columns
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static float[][] read(NearestQuery query, Run run) {
        long found = NearestCandidates.bytes(query.k()) + 12L * query.k();
        RowMemory.reserveForNeighbors(query.points().rows(), 4L * query.columns() + found, query.k(), run);
        float[][] rows = new float[query.points().rows()][query.columns()];
        run.chunks(rows.length, ROWS_AT_A_TIME, (first, end) -> {
            RoundedReader reader = query.reader().get();
            for (int row = first; row < end; row++) {
                reader.read(row, rows[row], 0);
            }
        });
        return rows;
    }

    /** Tells whether values are of a size that single precision can measure; else there is nothing to search. */
    public boolean fits() {
        return bounds.fits();
    }

    /**
     * Searches. At worst O(n^2 d), less the more of the pairs of groups lie beyond all thresholds.
     *
     * @param run this execution
     * @return k neighbours of each row in the numbers of the data, nearest first, of equal distances the lower number first
     */
    public NeighborGraph search(Run run) {
        run.parallel(groups.groups(), this::searchGroup);
        try (Progress progress = Watched.progress("finding neighbours", groups.size(), run)) {
            int first = 0;
            for (int share = FIRST_SHARE; share >= 1; share /= 4) {
                int end = groups.size() / share;
                searchPairs(first, end, progress, run);
                first = end;
            }
        }
        int k = query.k();
        int[] neighbors = new int[rows * k];
        double[] distances = new double[rows * k];
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            NearestRanking ranking = new NearestRanking(query.exact().get(), order);
            for (int row = first; row < end; row++) {
                candidates.tighten(row);
                ranking.rank(row, candidates.entries(row), candidates.size(row));
                ranking.copy(k, neighbors, distances, order[row] * k);
                candidates.clear(row);
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }

    /** Searches pairs of groups, and then lowers all thresholds as far as the candidates allow. */
    private void searchPairs(int first, int end, Progress progress, Run run) {
        int many = Math.max(1, PAIRS_AT_A_TIME / groups.rowsOfGroup() / groups.rowsOfGroup());
        run.chunks(end - first, many, (from, to) -> {
            Worker worker = new Worker();
            for (int pair = first + from; pair < first + to; pair++) {
                worker.visitGroups(groups.left(pair), groups.right(pair));
                progress.advance(1);
            }
        });
        run.parallel(groups.groups(), this::tighten);
    }

    private void tighten(int group) {
        int first = group * groups.rowsOfGroup();
        Worker worker = new Worker();
        for (int row = first; row < groups.end(first); row++) {
            candidates.tighten(row);
            worker.limit(row);
        }
    }

    private void searchGroup(int group) {
        int first = group * groups.rowsOfGroup();
        int end = groups.end(first);
        Worker worker = new Worker();
        for (int column = first; column < end; column += Tiles.FLOATS) {
            int last = Math.min(end, column + Tiles.FLOATS);
            for (int row = first; row < last; row += Tiles.QUERIES) {
                worker.visit(row, column);
            }
        }
        tighten(group);
    }

    /** Computes and reads tiles; for one thread. */
    private final class Worker {
        private final ProductTile tile = new ProductTile();
        private final int[] reached = new int[Tiles.QUERIES];
        private final NearestRanking ranking = new NearestRanking(query.exact().get(), order);

        /** Visits all tiles of two groups; a few rows stay in the second-level cache while the other group passes by. */
        void visitGroups(int left, int right) {
            for (int unit = left; unit < groups.end(left); unit += UNIT) {
                int end = Math.min(groups.end(left), unit + UNIT);
                for (int column = right; column < groups.end(right); column += Tiles.FLOATS) {
                    for (int row = unit; row < end; row += Tiles.QUERIES) {
                        visit(row, column);
                    }
                }
            }
        }

        /** Visits the tile of 8 rows and 32 columns, or what is above the diagonal of it. */
        void visit(int row, int column) {
            PackedRows packed = bounds.packed();
            float[] queries = packed.panel(row / Tiles.FLOATS);
            tiles.multiply(queries, row % Tiles.FLOATS, packed.panel(column / Tiles.FLOATS), tile.products());
            boolean any = tiles.reach(tile, limits, row, halfNorms + column);
            System.arraycopy(tile.reached(), 0, reached, 0, reached.length);
            any |= tiles.reach(tile, limits, halfNorms + row, column);
            if (!any) {
                return;
            }
            for (int line = 0; line < Tiles.QUERIES; line++) {
                int bits = reached[line] | tile.reached()[line];
                if (column <= row + line) {
                    bits &= -2 << (row + line - column);
                }
                for (; bits != 0; bits &= bits - 1) {
                    int bit = Integer.numberOfTrailingZeros(bits);
                    offer(row + line, column + bit, tile.products()[line * Tiles.FLOATS + bit]);
                }
            }
        }

        private void offer(int row, int other, float product) {
            float byProduct = limits[halfNorms + row] + limits[halfNorms + other] - product;
            float bound = bounds.bound(row, other, byProduct);
            add(row, other, bound);
            add(other, row, bound);
        }

        private void add(int row, int other, float bound) {
            if (!(bound <= candidates.threshold(row))) {
                return;
            }
            synchronized (locks[row / Tiles.FLOATS]) {
                if (bound <= candidates.threshold(row) && candidates.add(row, other, bound, ranking)) {
                    limit(row);
                }
            }
        }

        void limit(int row) {
            double reach = bounds.lower(row, candidates.threshold(row));
            limits[row] = Math.nextDown((float) (bounds.halfNorm(row) - reach));
        }
    }
}
