package reeb.plugins.clusterers;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.distances.RowDistances;

/** The distances of all pairs, each once: those of row i to the rows before it. 4 n^2 bytes. */
final class DistanceTriangle {
    private final double[][] triangle;

    private DistanceTriangle(int rows) {
        this.triangle = new double[rows][];
    }

    /**
     * Measures all pairs. O(n^2 d).
     *
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    static DistanceTriangle of(Points points, Metric metric, Run run) {
        int rows = points.rows();
        run.reserve(
                4L * rows * rows,
                "the distances of all pairs of " + rows
                        + " rows; take a sample of them, or use single-linkage, which keeps no distances");
        DistanceTriangle distances = new DistanceTriangle(rows);
        RowDistances all = RowDistances.of(points, metric, run);
        run.chunks(rows, RowDistances.CHUNK, (first, end) -> {
            double[][] before = all.before(first, end - first);
            System.arraycopy(before, 0, distances.triangle, first, before.length);
        });
        return distances;
    }

    double between(int one, int other) {
        return one > other ? triangle[one][other] : triangle[other][one];
    }

    void set(int one, int other, double distance) {
        triangle[Math.max(one, other)][Math.min(one, other)] = distance;
    }
}
