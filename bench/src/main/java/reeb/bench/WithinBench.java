package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.plugins.metrics.Correlation;
import reeb.plugins.metrics.Cosine;
import reeb.plugins.metrics.Euclidean;

/** All pairs of 4,000 rows within a radius. */
public class WithinBench extends KernelBench {
    private static final int ROWS = 4000;

    private Points points = Points.of(0, 0, new float[0]);

    /** Draws the points. */
    @Setup
    public void prepare() {
        points = draw(ROWS);
    }

    /** By the Euclidean distance, of unequal nearness. */
    @Benchmark
    public Neighborhoods euclidean() {
        return new Euclidean().within(points, Math.sqrt(columns / 12.0), run());
    }

    /** By the angle. */
    @Benchmark
    public Neighborhoods cosine() {
        return new Cosine().within(points, 0.2, run());
    }

    /** By the angle around each row's mean. */
    @Benchmark
    public Neighborhoods correlation() {
        return new Correlation().within(points, 0.7, run());
    }
}
