package reeb.kernels.approximate;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.base.RowMemory;
import reeb.kernels.base.Scramble;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.nearest.NearestRanking;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.Frame;

/**
 * Finds most of the nearest other rows of each row, in a time that hardly grows faster than the number of rows.
 *
 * <p>Rows are divided by random-projection trees, one after the other; within each leaf all are compared with all, which
 * costs the least by far for each pair. Trees go on until one finds hardly anything new. Where they do not come so far,
 * rounds of neighbour descent follow: {@link DescentRound}. Or rows are divided by partitions whose leaves overlap: {@link
 * LeaderPartition}. Distances are estimated in single precision; those of the rows
 * found are measured in double precision, as the exact search does, and so they are sorted.
 *
 * <p>The same seed gives the same graph for any number of threads; on machines without vectors it may be another one. Few
 * rows, up to 4096, get their exact neighbours. Groups of rows that are far from each other need no link: trees reach all
 * rows. A row that equals more than k others gets k of them, at distance 0 and in the order of their numbers; which of
 * them is up to the search.
 */
public final class ApproximateNeighbors {
    /** Rows up to which all pairs are measured. */
    private static final int FEW_ROWS = 4096;

    /** Columns beyond which a panel's size would grow too large. */
    private static final int MOST_COLUMNS = 1 << 20;

    /** Least neighbours to collect: with fewer, the descent ends too early. */
    private static final int LEAST_WIDTH = 10;

    /** Bytes that a tree takes for each row: its place, its key and its projections. */
    private static final long BYTES_OF_TREE = 24;

    /** Bytes that a partition takes for each row and leaf that it is in: its leader, and twice its place. */
    private static final long BYTES_OF_PARTITION = 12;

    private static final int ROWS_AT_A_TIME = 256;

    /** Rows of the leaves that bring near rows together in memory. */
    private static final int NEAR_IN_MEMORY = 256;

    private final Points points;
    private final int k;
    private final NeighborDescent parameters;
    private final Run run;
    private final long seed;

    private ApproximateNeighbors(Points points, int k, NeighborDescent parameters, Run run) {
        this.points = points;
        this.k = k;
        this.parameters = parameters;
        this.run = run;
        this.seed = run.random("neighbors").nextLong();
    }

    /**
     * Finds neighbours by a distance that is, or rises with, the sum of squared differences. About O(n d log n), memory for
     * n d values in single precision, 5 n k numbers and the result.
     *
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param parameters how much to search
     * @param ofSquares gives the distance from the sum of squares
     * @param run this execution; gives the seed as {@code neighbors}
     * @return the neighbours
     * @throws InputException where there are not as many other rows, a value is not finite, or the memory is too small
     */
    public static NeighborGraph euclidean(
            Points points, int k, NeighborDescent parameters, DoubleUnaryOperator ofSquares, Run run) {
        return euclidean(Machine.tiles(), points, k, parameters, ofSquares, run);
    }

    static NeighborGraph euclidean(
            Tiles tiles, Points points, int k, NeighborDescent parameters, DoubleUnaryOperator ofSquares, Run run) {
        PairSearch.check(points.rows(), k, run);
        if (few(points, k)) {
            return NearestNeighbors.euclidean(tiles, points, k, ofSquares, run);
        }
        ApproximateNeighbors search = new ApproximateNeighbors(points, k, parameters, run);
        FlatRows rows = search.rows();
        int[] order = search.arrange(rows);
        NearestLists lists = search.collect(rows, () -> new EuclideanMeasure(tiles, rows));
        return search.rank(lists, order, () -> ExactDistances.euclidean(points, ofSquares));
    }

    /**
     * Finds neighbours by any distance, pair by pair; near rows should have near values, since trees divide rows by these.
     * About O(n log n) distances.
     *
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param parameters how much to search
     * @param metric measures a pair
     * @param run this execution; gives the seed as {@code neighbors}
     * @return the neighbours
     * @throws InputException where there are not as many other rows, or a value is not finite
     */
    public static NeighborGraph byPairs(Points points, int k, NeighborDescent parameters, Metric metric, Run run) {
        PairSearch.check(points.rows(), k, run);
        if (few(points, k)) {
            return metric.nearest(points, k, run);
        }
        ApproximateNeighbors search = new ApproximateNeighbors(points, k, parameters, run);
        FlatRows rows = search.rows();
        int[] order = search.arrange(rows);
        NearestLists lists = search.collect(rows, () -> new MetricMeasure(points, metric, order));
        return search.rank(lists, order, () -> ExactDistances.byPairs(points, metric));
    }

    /**
     * Finds neighbours by a distance for which there are rows that Euclidean distances order in the same way. As fast as for
     * these, but for the distances of the neighbours found.
     *
     * @param euclidean n x e rows, mapped so that their Euclidean distances order them
     * @param points n x d features, the same rows as they are
     * @param k neighbours of each row, from 1 to n - 1
     * @param parameters how much to search
     * @param metric measures a pair of the features
     * @param run this execution; gives the seed as {@code neighbors}
     * @return the neighbours, with distances by the metric
     * @throws InputException where there are not as many other rows, or a value is not finite
     */
    public static NeighborGraph mapped(
            Points euclidean, Points points, int k, NeighborDescent parameters, Metric metric, Run run) {
        PairSearch.check(points.rows(), k, run);
        if (few(euclidean, k)) {
            return metric.nearest(points, k, run);
        }
        ApproximateNeighbors search = new ApproximateNeighbors(euclidean, k, parameters, run);
        FlatRows rows = search.rows();
        int[] order = search.arrange(rows);
        NearestLists lists = search.collect(rows, () -> new EuclideanMeasure(Machine.tiles(), rows));
        return search.rank(lists, order, () -> ExactDistances.byPairs(points, metric));
    }

    private static boolean few(Points points, int k) {
        return points.rows() <= Math.max(FEW_ROWS, 4L * k) || points.columns() > MOST_COLUMNS;
    }

    private FlatRows rows() {
        RowMemory.reserveForNeighbors(points.rows(), 4L * (points.columns() + 15) + searching(), k, run);
        Frame frame = Frame.of(points, run);
        return FlatRows.of(points.rows(), points.columns(), () -> frame.reader(points), run);
    }

    /** Tells how many bytes each row takes besides its values: its lists, the result, and what a tree or a round takes. */
    private long searching() {
        int width = Math.max(k, LEAST_WIDTH);
        long round = 8L * Math.min(width, parameters.candidates());
        long dividing = parameters.passes() > 0 ? BYTES_OF_PARTITION * (parameters.overlap() + 1) : 0;
        return 8L * width + Math.max(12L * k, Math.max(dividing, Math.max(BYTES_OF_TREE, round)));
    }

    /** Orders rows by the leaves of a tree, so that near ones lie near each other in memory; gives their numbers. */
    private int[] arrange(FlatRows rows) {
        ProjectionTree tree = new ProjectionTree(rows, points.rows(), NEAR_IN_MEMORY, seed);
        int[] order = tree.grow(() -> (places, first, end) -> {}, run);
        rows.arrange(order);
        return order;
    }

    private NearestLists collect(FlatRows rows, Supplier<RowMeasure> measures) {
        int width = Math.max(k, LEAST_WIDTH);
        NearestLists lists = new NearestLists(points.rows(), width);
        double enough = parameters.enough() * points.rows() * width;
        for (int pass = 1; pass <= parameters.passes(); pass++) {
            if (divide(pass, rows, measures, lists) < enough && lists.full()) {
                return lists;
            }
        }
        if (parameters.trees() == 0 && !lists.full()) {
            // A row in small leaves alone has met too few others; leaves of a tree are all large enough.
            plant(1, rows, measures, lists);
        }
        for (int tree = 1; tree <= parameters.trees(); tree++) {
            if (plant(tree, rows, measures, lists) < enough) {
                return lists;
            }
        }
        int half = Math.clamp(Integer.MAX_VALUE / (2L * points.rows()), 1, Math.min(width, parameters.candidates()));
        for (int round = 0; round < parameters.rounds(); round++) {
            Surroundings surroundings = Surroundings.of(lists, half, run);
            if (new DescentRound(surroundings, lists).run(measures, run) < enough) {
                return lists;
            }
        }
        return lists;
    }

    /** Compares the rows of the leaves of a partition; tells how many neighbours that has found. */
    private long divide(int number, FlatRows rows, Supplier<RowMeasure> measures, NearestLists lists) {
        LeaderPartition partition =
                new LeaderPartition(rows, leafSize(measures, lists), Scramble.mix(seed ^ Scramble.mix((long) number)));
        return new PartitionPass(measures, lists, run)
                .compare(partition.divide(points.rows(), parameters.overlap(), run));
    }

    private int leafSize(Supplier<RowMeasure> measures, NearestLists lists) {
        int wished = parameters.leafSize() == 0 ? measures.get().group() : parameters.leafSize();
        return Math.max(wished, 2 * lists.width() + 2);
    }

    /** Grows a tree and compares the rows of its leaves; tells how many neighbours that has found. */
    private long plant(int number, FlatRows rows, Supplier<RowMeasure> measures, NearestLists lists) {
        LongAdder found = new LongAdder();
        new ProjectionTree(rows, points.rows(), leafSize(measures, lists), Scramble.mix(seed + number))
                .grow(
                        () -> {
                            GroupComparison group = new GroupComparison(measures.get(), lists);
                            return (order, first, end) -> found.add(group.join(order, first, end));
                        },
                        run);
        return found.sum();
    }

    private NeighborGraph rank(NearestLists lists, int[] order, Supplier<ExactDistances> exact) {
        int rows = points.rows();
        int[] neighbors = new int[rows * k];
        double[] distances = new double[rows * k];
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            NearestRanking ranking = new NearestRanking(exact.get(), order);
            long[] entries = new long[lists.width()];
            for (int place = first; place < end; place++) {
                lists.copy(place, entries);
                ranking.rank(place, entries, entries.length);
                ranking.copy(k, neighbors, distances, order[place] * k);
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }
}
