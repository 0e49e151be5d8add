package reeb.plugins.lenses;

import java.util.function.ToDoubleFunction;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.distances.RowDistances;

/** The distances of each row to all rows, itself included, made into one number: what lenses of distances have in common. */
final class AllDistances {
    private static final int CHUNK = RowDistances.CHUNK;

    private final Points points;
    private final Metric metric;

    AllDistances(Points points, Metric metric) {
        this.points = points;
        this.metric = metric;
    }

    /**
     * Makes a number of each row's distances. O(n^2 d), and memory for 16 n distances per thread.
     *
     * @param task what is being done
     * @param measure makes a number of n distances
     * @param run this execution
     * @return n x 1 numbers
     */
    Points map(String task, ToDoubleFunction<double[]> measure, Run run) {
        int rows = points.rows();
        RowDistances all = RowDistances.of(points, metric, run);
        double[] values = new double[rows];
        try (Progress progress = run.progress(task, rows)) {
            run.chunks(rows, CHUNK, (first, end) -> {
                double[][] distances = new double[end - first][rows];
                all.measure(first, distances);
                for (int row = 0; row < distances.length; row++) {
                    values[first + row] = measure.applyAsDouble(distances[row]);
                    progress.advance(1);
                }
            });
        }
        return Points.of(rows, 1, values);
    }
}
