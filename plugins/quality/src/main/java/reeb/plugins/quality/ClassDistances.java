package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.distances.EuclideanRows;
import reeb.kernels.distances.ScaledDistance;

/** Sums of the distances of rows to those of each class; rows lie class after class, so that each is one stretch. */
final class ClassDistances {
    private static final int CHUNK = 64;

    private final Points points;
    private final Labelled rows;
    private final int[] starts;

    private ClassDistances(Labelled rows, int[] starts) {
        this.points = rows.points();
        this.rows = rows;
        this.starts = starts;
    }

    static ClassDistances of(Labelled rows) {
        int[] starts = new int[rows.names().size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            starts[rows.classOf(row) + 1]++;
        }
        for (int number = 1; number < starts.length; number++) {
            starts[number] += starts[number - 1];
        }
        int[] next = starts.clone();
        int[] order = new int[rows.size()];
        for (int row = 0; row < order.length; row++) {
            order[next[rows.classOf(row)]++] = row;
        }
        return new ClassDistances(rows.select(Rows.of(order)), starts);
    }

    /** Counts the rows of a class. */
    int size(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Gives the class of a row, in the order of the classes. */
    int classOf(int row) {
        return rows.classOf(row);
    }

    /** Takes a row's sums. */
    interface Taker {
        /**
         * Makes a number of them.
         *
         * @param row number in the order of the classes
         * @param sums of the distances to each class, the row itself included
         * @return the number
         */
        double take(int row, double[] sums);
    }

    /** Makes a number of each row's sums and adds them up. O(n^2 d); the sum is of chunks in order. */
    double total(Metric metric, Taker taker, Run run) {
        boolean euclidean = metric.isEuclidean() && points.sparse().isEmpty();
        Measure measure =
                euclidean ? euclidean(EuclideanRows.of(points, run), metric) : byRows(metric.fitted(points, run));
        try (Progress progress = run.progress("measuring distances", Math.ceilDiv(points.rows(), CHUNK))) {
            return run
                    .collectChunks(points.rows(), CHUNK, (first, end) -> {
                        double total = total(first, end, measure, taker);
                        progress.advance(1);
                        return total;
                    })
                    .stream()
                    .reduce(0.0, Double::sum);
        }
    }

    private double total(int first, int end, Measure measure, Taker taker) {
        double[][] sums = new double[end - first][starts.length - 1];
        measure.add(first, sums);
        double total = 0;
        for (int row = 0; row < sums.length; row++) {
            total += taker.take(first + row, sums[row]);
        }
        return total;
    }

    /** Adds the distances of some rows to their sums. */
    private interface Measure {
        void add(int first, double[][] sums);
    }

    private Measure byRows(Metric metric) {
        return (first, sums) -> {
            for (int row = 0; row < sums.length; row++) {
                add(first + row, metric, sums[row]);
            }
        };
    }

    private Measure euclidean(EuclideanRows packed, Metric metric) {
        return (first, sums) -> {
            double[][] own = new double[sums.length][points.columns()];
            for (int row = 0; row < own.length; row++) {
                points.copyRow(first + row, own[row]);
            }
            double[] squares = new double[packed.rowsOfBlock()];
            for (int block = 0; block < packed.blocks(); block++) {
                for (int row = 0; row < own.length; row++) {
                    packed.squares(own[row], block, squares);
                    add(packed, block, squares, sums[row]);
                }
            }
            for (int row = 0; row < own.length; row++) {
                if (doubtful(first + row, sums[row])) {
                    Arrays.fill(sums[row], 0);
                    add(first + row, metric, sums[row]);
                }
            }
        };
    }

    /** Tells whether squares of distances were too small or too large for a double, as far as that shows in their sums. */
    private boolean doubtful(int row, double[] sums) {
        for (int number = 0; number < sums.length; number++) {
            int others = size(number) - (number == classOf(row) ? 1 : 0);
            if (others > 0 && ScaledDistance.doubtful(sums[number])) {
                return points.precision() == Points.Precision.DOUBLE;
            }
        }
        return false;
    }

    private void add(int row, Metric metric, double[] sums) {
        double[] distances = new double[points.rows()];
        metric.distances(points, row, distances);
        for (int other = 0; other < distances.length; other++) {
            sums[rows.classOf(other)] += distances[other];
        }
    }

    private void add(EuclideanRows packed, int block, double[] squares, double[] sums) {
        int first = packed.first(block);
        int end = packed.end(block);
        int from = first;
        while (from < end) {
            int number = rows.classOf(from);
            int to = Math.min(end, starts[number + 1]);
            sums[number] += packed.sumOfRoots(squares, from - first, to - first);
            from = to;
        }
    }
}
