package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.plugins.metrics.Cosine;
import reeb.plugins.metrics.Euclidean;

/** The 15 nearest rows of each of 4,000. */
public class NearestBench extends KernelBench {
    private static final int ROWS = 4000;
    private static final int NEIGHBORS = 15;

    private Points points = Points.of(0, 0, new float[0]);

    /** Draws the points. */
    @Setup
    public void prepare() {
        points = draw(ROWS);
    }

    /** By the Euclidean distance. */
    @Benchmark
    public NeighborGraph euclidean() {
        return new Euclidean().nearest(points, NEIGHBORS, run());
    }

    /** By the angle. */
    @Benchmark
    public NeighborGraph cosine() {
        return new Cosine().nearest(points, NEIGHBORS, run());
    }
}
