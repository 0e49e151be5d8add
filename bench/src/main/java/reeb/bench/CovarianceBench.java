package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.api.data.Points;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;

/** The means and covariances of 70,000 rows. */
public class CovarianceBench extends KernelBench {
    private static final int ROWS = 70_000;

    private Points points = Points.of(0, 0, new float[0]);
    private double[] centre = {};

    /** Draws the points. */
    @Setup
    public void prepare() {
        points = draw(ROWS);
        centre = new double[columns];
    }

    /** The means of the columns. */
    @Benchmark
    public double[] means() {
        return ColumnMeans.of(points, run());
    }

    /** The products of all columns. */
    @Benchmark
    public double[][] covariance() {
        return Covariance.ofColumns(points, centre, run());
    }
}
