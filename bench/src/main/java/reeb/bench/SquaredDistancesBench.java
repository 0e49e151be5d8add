package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.api.data.Points;
import reeb.kernels.distances.SquaredDistances;

/** One row against 70,000, on one thread in any case. */
public class SquaredDistancesBench extends KernelBench {
    private static final int ROWS = 70_000;

    private Points points = Points.of(0, 0, new float[0]);

    /** Draws the points. */
    @Setup
    public void prepare() {
        points = draw(ROWS);
    }

    /** From the first row. */
    @Benchmark
    public double[] from() {
        double[] distances = new double[ROWS];
        SquaredDistances.from(points, 0, distances);
        return distances;
    }
}
