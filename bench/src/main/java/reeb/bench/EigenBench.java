package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import reeb.kernels.linear.Covariance;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.SymmetricEigen;

/** The leading eigenpairs of the covariances of 4,000 rows, on one thread in any case. */
public class EigenBench extends KernelBench {
    private static final int ROWS = 4000;

    private double[][] covariance = {};

    /** Computes the covariances. */
    @Setup
    public void prepare() {
        covariance = Covariance.ofColumns(draw(ROWS), new double[columns], run());
    }

    /** The first two. */
    @Benchmark
    public Eigenpairs two() {
        return SymmetricEigen.leading(covariance, 2);
    }

    /** The first fifty. */
    @Benchmark
    public Eigenpairs fifty() {
        return SymmetricEigen.leading(covariance, 50);
    }
}
