package reeb.kernels.distances;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/**
 * Measures some rows against all, in the fastest way there is for a metric, in double precision; may be used by several
 * threads at once.
 */
public final class RowDistances {
    /** Rows that are best measured at a time, so that a block of the others is read once for all of them. */
    public static final int CHUNK = 16;

    private final Points points;
    private final Chunk chunk;
    private final boolean squared;

    private RowDistances(Points points, Metric metric, Run run) {
        this.points = points;
        this.squared = metric.isEuclidean() && points.sparse().isEmpty();
        this.chunk = squared ? euclidean(EuclideanRows.of(points, run)) : byRows(metric.fitted(points, run));
    }

    /**
     * Prepares. O(n d) time and memory.
     *
     * @param points n x d features
     * @param metric distance between rows
     * @param run this execution
     * @return ready to measure
     * @throws reeb.api.problem.InputException where the memory is too small, or the points do not fit the metric
     */
    public static RowDistances of(Points points, Metric metric, Run run) {
        return new RowDistances(points, metric, run);
    }

    /**
     * Measures. O(n d) for each row.
     *
     * @param first the first row
     * @param distances for it and each after it n values, overwritten
     */
    public void measure(int first, double[][] distances) {
        chunk.measure(first, distances);
        unsquare(first, distances);
    }

    /**
     * Measures rows against those before them, each pair once. O(i d) for row i.
     *
     * @param first the first row
     * @param count how many rows
     * @return for row i the distances to rows 0 to i - 1
     */
    public double[][] before(int first, int count) {
        double[][] distances = new double[count][];
        for (int i = 0; i < count; i++) {
            distances[i] = new double[first + i];
        }
        chunk.measure(first, distances);
        unsquare(first, distances);
        return distances;
    }

    private void unsquare(int first, double[][] distances) {
        for (int row = 0; row < distances.length && squared; row++) {
            for (int other = 0; other < distances[row].length; other++) {
                distances[row][other] = Math.sqrt(distances[row][other]);
            }
            ScaledDistance.mend(points, first + row, distances[row]);
        }
    }

    /**
     * Orders rows by their distances, without what rounds some of them to the same: squares stay squares, but where a double does
     * not hold them. O(n d) for each row.
     *
     * @param first the first row
     * @param values for it and each after it n values that order the rows as their distances do, overwritten
     */
    public void order(int first, double[][] values) {
        chunk.measure(first, values);
        for (int row = 0; row < values.length && squared; row++) {
            if (ScaledDistance.doubtfulSquares(points, first + row, values[row])) {
                for (int other = 0; other < values[row].length; other++) {
                    values[row][other] = Math.sqrt(values[row][other]);
                }
                ScaledDistance.mend(points, first + row, values[row]);
            }
        }
    }

    private interface Chunk {
        /** Measures against as many of the first rows as there is room for. */
        void measure(int first, double[][] distances);
    }

    private Chunk byRows(Metric fitted) {
        return (first, distances) -> {
            for (int row = 0; row < distances.length; row++) {
                measure(fitted, first + row, distances[row]);
            }
        };
    }

    private void measure(Metric fitted, int row, double[] distances) {
        if (distances.length == points.rows()) {
            fitted.distances(points, row, distances);
        } else {
            double[] all = new double[row + 1];
            fitted.distances(points.select(Rows.first(row + 1)), row, all);
            System.arraycopy(all, 0, distances, 0, distances.length);
        }
    }

    private Chunk euclidean(EuclideanRows packed) {
        return (first, distances) -> {
            double[][] own = new double[distances.length][points.columns()];
            for (int row = 0; row < own.length; row++) {
                points.copyRow(first + row, own[row]);
            }
            double[] squares = new double[packed.rowsOfBlock()];
            for (int block = 0; block < packed.blocks(); block++) {
                int start = packed.first(block);
                for (int row = 0; row < own.length; row++) {
                    int end = Math.min(packed.end(block), distances[row].length);
                    if (start < end) {
                        packed.squares(own[row], block, squares);
                        System.arraycopy(squares, 0, distances[row], start, end - start);
                    }
                }
            }
        };
    }
}
