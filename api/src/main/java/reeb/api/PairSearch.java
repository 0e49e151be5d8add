package reeb.api;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.data.NearestSelection;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.api.problem.InputException;

/** Searches that measure pair by pair, for any metric: the plain forms that faster ones must equal. */
public final class PairSearch {
    /** Rows that one piece of work measures. */
    private static final int ROWS_AT_A_TIME = 16;

    /** Bytes for each neighbour found: a number and a distance. */
    private static final long BYTES_PER_NEIGHBOR = 12;

    private PairSearch() {}

    /**
     * Measures all pairs one by one: the plain form that faster ones must equal. O(n^2 (d + log k)) for most data.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param k neighbours of each row, from 1 to n - 1
     * @param run this execution
     * @return the graph
     * @throws InputException where there are not as many other rows, or too many neighbours for the memory
     */
    public static NeighborGraph nearest(Points points, Metric metric, int k, Run run) {
        int rows = points.rows();
        check(rows, k, run);
        NearestSelection selection = NearestSelection.of(rows, k);
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            double[] measured = new double[rows];
            for (int row = first; row < end; row++) {
                metric.distances(points, row, measured);
                selection.select(row, measured, row);
            }
        });
        return selection.graph();
    }

    /**
     * Measures fresh rows against known ones, pair by pair: the plain form that faster ones must equal. O(m n (d + log k)) for
     * most data.
     *
     * @param known n x d features, whose rows are the neighbours
     * @param fresh m x d features
     * @param metric measures a pair
     * @param k neighbours of each fresh row, from 1 to n
     * @param run this execution
     * @return for each fresh row its nearest known ones
     * @throws InputException where there are not as many known rows, or too many neighbours for the memory
     */
    public static NeighborGraph between(Points known, Points fresh, Metric metric, int k, Run run) {
        checkBetween(known, fresh, k, run);
        int rows = fresh.rows();
        NearestSelection selection = NearestSelection.of(rows, k);
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            double[] measured = new double[known.rows()];
            double[] from = new double[known.columns()];
            double[] to = new double[known.columns()];
            for (int row = first; row < end; row++) {
                fresh.copyRow(row, from);
                for (int other = 0; other < measured.length; other++) {
                    known.copyRow(other, to);
                    measured[other] = metric.distance(from, to);
                }
                selection.select(row, measured, NearestSelection.NONE);
            }
        });
        return selection.graph();
    }

    /**
     * Checks whether fresh rows can have so many known neighbours.
     *
     * @param known n x d features
     * @param fresh m x d features
     * @param k neighbours of each fresh row
     * @param run this execution
     * @throws InputException where columns differ, k is not from 1 to n, or the memory is too small
     */
    public static void checkBetween(Points known, Points fresh, int k, Run run) {
        if (fresh.columns() != known.columns()) {
            throw new InputException("neighbors: " + known + " are known but the fresh rows have " + fresh.columns()
                    + " columns; compute the same features for both");
        }
        if (k < 1 || k > known.rows()) {
            throw new InputException("neighbors: must be from 1 to " + known.rows() + ", the known rows, but is " + k);
        }
        reserve(fresh.rows(), k, run);
    }

    /**
     * Checks whether rows can have so many neighbours.
     *
     * @param rows n
     * @param k neighbours of each row
     * @throws InputException where k is less than 1, or there are not as many other rows
     */
    public static void check(int rows, int k) {
        if (k < 1) {
            throw new InputException("neighbors: must be at least 1 but is " + k);
        }
        if (k >= rows) {
            throw new InputException("neighbors: " + k + " nearest other rows need at least " + (k + 1L)
                    + " rows but there are " + rows + "; choose fewer neighbours or more rows");
        }
    }

    /**
     * Checks whether rows can have so many neighbours, and whether the memory holds them: 12 n k bytes.
     *
     * @param rows n
     * @param k neighbours of each row
     * @param run this execution
     * @throws InputException where k is less than 1, there are not as many other rows, or the memory is too small
     */
    public static void check(int rows, int k, Run run) {
        check(rows, k);
        reserve(rows, k, run);
    }

    private static void reserve(int rows, int k, Run run) {
        long count = (long) rows * k;
        if (count > Integer.MAX_VALUE - 8) {
            throw new InputException("neighbors: " + k + " for each of " + rows
                    + " rows are more than an array holds; choose fewer neighbours, or take a sample of the rows");
        }
        run.reserve(
                BYTES_PER_NEIGHBOR * count,
                k + " neighbours of each of " + rows + " rows; choose fewer neighbours, or take a sample of the rows");
    }

    /**
     * Measures all pairs one by one: the plain form that faster ones must equal. O(n^2 d).
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param radius at least 0
     * @param run this execution
     * @return the neighbourhoods
     */
    public static Neighborhoods within(Points points, Metric metric, double radius, Run run) {
        int rows = points.rows();
        PairMemory memory = new PairMemory(Integer.BYTES, Integer.BYTES);
        return Neighborhoods.of(run.collect(rows, row -> {
                    double[] distances = new double[rows];
                    metric.distances(points, row, distances);
                    int[] near = IntStream.range(0, rows)
                            .filter(other -> other == row || distances[other] <= radius)
                            .toArray();
                    memory.found(near.length, run);
                    return near;
                })
                .toArray(int[][]::new));
    }

    /**
     * Measures all pairs one by one and keeps none of them. O(n^2 d), O(n) memory for each thread.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param radius at least 0
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(Points points, Metric metric, double radius, Metric.Pairs pairs, Run run) {
        int rows = points.rows();
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            double[] distances = new double[rows];
            for (int row = first; row < end; row++) {
                metric.distances(points, row, distances);
                for (int other = row + 1; other < rows; other++) {
                    if (distances[other] <= radius) {
                        pairs.found(row, other);
                    }
                }
            }
        });
    }

    /**
     * Grows the tree row by row (Prim 1957): the plain form that faster ones must equal. O(n^2 d), O(n) memory beside the
     * neighbours that core distances take.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param samples rows within a row's core distance, itself included, from 1, for none, to n
     * @param run this execution
     * @return the tree
     * @throws InputException where there are not as many rows
     */
    public static SpanningTree spanningTree(Points points, Metric metric, int samples, Run run) {
        return new Growth(cores(points, metric, samples, run)).grow(points, metric, run);
    }

    private static double[] cores(Points points, Metric metric, int samples, Run run) {
        double[] cores = new double[points.rows()];
        if (samples > 1 && cores.length > 0) {
            NeighborGraph near = metric.nearest(points, samples - 1, run);
            Arrays.setAll(cores, row -> measured(near.distance(row, samples - 2)));
        }
        return cores;
    }

    private static double measured(double distance) {
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** A tree that grows from row 0: the edge to each row that is still outside, and those found. */
    private static final class Growth {
        private final double[] cores;
        private final boolean[] entered;
        private final int[] parents;
        private final double[] reach;
        private final int[] found;

        Growth(double[] cores) {
            this.cores = cores;
            this.entered = new boolean[cores.length];
            this.parents = new int[cores.length];
            Arrays.fill(parents, -1);
            this.reach = new double[cores.length];
            this.found = new int[Math.max(0, cores.length - 1)];
        }

        SpanningTree grow(Points points, Metric metric, Run run) {
            double[] distances = new double[cores.length];
            try (Progress progress = run.progress("linking", found.length)) {
                int row = 0;
                for (int edge = 0; edge < found.length; edge++) {
                    metric.distances(points, row, distances);
                    enter(row, distances);
                    row = nearest();
                    found[edge] = row;
                    progress.advance(1);
                }
            }
            return SpanningTree.of(
                    found,
                    Arrays.stream(found).map(row -> parents[row]).toArray(),
                    Arrays.stream(found).mapToDouble(row -> reach[row]).toArray());
        }

        private void enter(int from, double[] distances) {
            entered[from] = true;
            for (int row = 0; row < cores.length; row++) {
                double length = Math.max(measured(distances[row]), Math.max(cores[from], cores[row]));
                boolean nearer =
                        parents[row] < 0 || length < reach[row] || (length == reach[row] && from < parents[row]);
                if (nearer && !entered[row]) {
                    reach[row] = length;
                    parents[row] = from;
                }
            }
        }

        private int nearest() {
            int nearest = -1;
            for (int row = 0; row < cores.length; row++) {
                if (!entered[row] && (nearest < 0 || before(row, nearest))) {
                    nearest = row;
                }
            }
            return nearest;
        }

        private boolean before(int row, int other) {
            if (reach[row] != reach[other]) {
                return reach[row] < reach[other];
            }
            int lower = Math.min(row, parents[row]);
            int lowerOther = Math.min(other, parents[other]);
            return lower < lowerOther
                    || (lower == lowerOther && Math.max(row, parents[row]) < Math.max(other, parents[other]));
        }
    }
}
