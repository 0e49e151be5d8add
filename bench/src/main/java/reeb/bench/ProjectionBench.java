package reeb.bench;

import java.util.Collections;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.api.data.Points;
import reeb.kernels.linear.Projection;

/** The projection of 70,000 rows onto directions. */
public class ProjectionBench extends KernelBench {
    private static final int ROWS = 70_000;

    private Points points = Points.of(0, 0, new float[0]);
    private double[] direction = {};

    /** Draws the points. */
    @Setup
    public void prepare() {
        points = draw(ROWS);
        direction = new double[columns];
    }

    /** Onto two. */
    @Benchmark
    public Points two() {
        return Projection.onto(points, direction, Collections.nCopies(2, direction), run());
    }

    /** Onto fifty. */
    @Benchmark
    public Points fifty() {
        return Projection.onto(points, direction, Collections.nCopies(50, direction), run());
    }
}
