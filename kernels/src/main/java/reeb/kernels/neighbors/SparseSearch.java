package reeb.kernels.neighbors;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.pairs.NeighborLists;
import reeb.kernels.pairs.PairTarget;
import reeb.kernels.rows.ColumnLists;
import reeb.kernels.rows.SparseRow;

/**
 * Finds neighbours of sparse rows, exactly, without ever storing zeros.
 *
 * <p>What a row shares with all others comes from the lists of the columns where it has values: with a share p of n x d
 * values not zero, that is n d p^2 additions for each row, where measuring pairs takes n d p. It estimates distances in
 * double precision, with an error bound; where that leaves a pair open, the pair is measured as the metric does.
 */
public final class SparseSearch {
    private static final int ROWS_AT_A_TIME = 64;

    private final SparseRows rows;
    private final SparseForm form;
    private final ToDoubleBiFunction<double[], double[]> measure;
    private final ColumnLists lists;
    private final double[] sizes;
    private final double error;
    private final double relativeError;

    private SparseSearch(SparseRows rows, SparseForm form, ToDoubleBiFunction<double[], double[]> measure) {
        this.rows = rows;
        this.form = form;
        this.measure = measure;
        this.lists = ColumnLists.of(rows);
        this.sizes = new double[rows.rows()];
        int most = 0;
        SparseRow reader = new SparseRow();
        for (int row = 0; row < sizes.length; row++) {
            most = Math.max(most, reader.read(rows, row));
            for (int i = 0; i < reader.count; i++) {
                sizes[row] += form.size(reader.values[i]);
            }
        }
        this.error = form.error(most + 16);
        this.relativeError = form.relativeError(most + 16);
    }

    /**
     * Finds the pairs of rows within a radius. O(n^2 + n values of columns shared), memory for the values once more.
     *
     * @param points n sparse rows
     * @param form how the distance follows from what rows share
     * @param radius the largest distance
     * @param measure measures two rows, of the columns where either has a value
     * @param run this execution
     * @return for each row the rows within the radius, itself included
     */
    public static Neighborhoods within(
            Points points, SparseForm form, double radius, ToDoubleBiFunction<double[], double[]> measure, Run run) {
        SparseSearch search = new SparseSearch(points.sparse().orElseThrow(), form, measure);
        return NeighborLists.of(points.rows(), target -> search.find(radius, target, run));
    }

    /**
     * Finds the pairs of rows within a radius and keeps none. As long as {@link #within}, memory for the values once more.
     *
     * @param points n sparse rows
     * @param form how the distance follows from what rows share
     * @param radius the largest distance
     * @param measure measures two rows, of the columns where either has a value
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(
            Points points,
            SparseForm form,
            double radius,
            ToDoubleBiFunction<double[], double[]> measure,
            Metric.Pairs pairs,
            Run run) {
        new SparseSearch(points.sparse().orElseThrow(), form, measure).find(radius, PairTarget.telling(pairs), run);
    }

    private void find(double radius, PairTarget target, Run run) {
        Watched.chunks("measuring distances", sizes.length, ROWS_AT_A_TIME, run, (first, end) -> {
            Worker worker = new Worker();
            for (int row = first; row < end; row++) {
                worker.share(row);
                for (int other = row + 1; other < sizes.length; other++) {
                    if (worker.near(row, other, radius)) {
                        target.add(row, other);
                    }
                }
            }
            target.complete(first, end, run);
        });
    }

    /**
     * Finds the nearest other rows of each row. As long as {@link #within}, and k pairs or more to measure for each row.
     *
     * @param points n sparse rows
     * @param form how the order of distances follows from what rows share
     * @param k neighbours of each row, from 1 to n - 1
     * @param measure measures two rows, of the columns where either has a value
     * @param run this execution
     * @return the neighbours
     */
    public static NeighborGraph nearest(
            Points points, SparseForm form, int k, ToDoubleBiFunction<double[], double[]> measure, Run run) {
        PairSearch.check(points.rows(), k, run);
        SparseSearch search = new SparseSearch(points.sparse().orElseThrow(), form, measure);
        return PairSearch.nearest(points, new Candidates(search, k), k, run);
    }

    /** Measures those rows that may be among the k nearest; others are at no distance at all, which is farther. */
    @Named("candidates")
    @About("Distances of rows that may be among the nearest.")
    private record Candidates(SparseSearch search, int k) implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return search.measure.applyAsDouble(a, b);
        }

        @Override
        public void distances(Points points, int row, double[] distances) {
            search.new Worker().nearest(row, k, distances);
        }
    }

    /** Works on one row after the other; for one thread. */
    private final class Worker {
        private final double[] shared = new double[sizes.length];
        private final SparseRow reader = new SparseRow();
        private final SparsePairs pairs = new SparsePairs(rows, measure);

        /** Estimates the distances from a row by what it shares with each other. */
        void share(int row) {
            Arrays.fill(shared, 0);
            reader.read(rows, row);
            for (int i = 0; i < reader.count; i++) {
                form.add(reader.values[i], lists, reader.columns[i], shared);
            }
            form.estimate(shared, sizes[row], sizes);
        }

        boolean near(int row, int other, double radius) {
            double limit = form.estimated(radius);
            double slack = Math.abs(limit) * 0x1p-50 + error + relativeError * (sizes[row] + sizes[other]);
            if (shared[other] - slack > limit) {
                return false;
            }
            return shared[other] + slack <= limit || pairs.distance(row, other) <= radius;
        }

        void nearest(int row, int k, double[] distances) {
            share(row);
            double[] least = new double[k];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            double own = sizes[row];
            for (int other = 0; other < distances.length; other++) {
                double high = shared[other] + error + relativeError * (own + sizes[other]);
                if (high < least[k - 1] && other != row) {
                    insert(least, high);
                }
            }
            double threshold = least[k - 1] + Math.abs(least[k - 1]) * 0x1p-48;
            for (int other = 0; other < distances.length; other++) {
                double low = shared[other] - error - relativeError * (own + sizes[other]);
                distances[other] = low > threshold ? Double.NaN : pairs.distance(row, other);
            }
        }
    }

    /** Puts a value among ascending ones, in place of the last. */
    private static void insert(double[] ascending, double value) {
        int place = ascending.length - 1;
        while (place > 0 && ascending[place - 1] > value) {
            ascending[place] = ascending[place - 1];
            place--;
        }
        ascending[place] = value;
    }
}
