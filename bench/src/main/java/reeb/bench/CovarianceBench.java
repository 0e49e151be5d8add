package reeb.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reeb.testkit.TestRun;

/** The covariances of 70,000 rows, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class CovarianceBench {
    /** d. */
    @Param({"50", "324", "784"})
    public int columns;

    private Workload work = new Workload(1, 1);

    /** Draws the points. */
    @Setup
    public void draw() {
        work = new Workload(70000, columns);
    }

    /** On one thread. */
    @Benchmark
    public double[][] serial() {
        return work.covariance(TestRun.serial());
    }

    /** On all threads. */
    @Benchmark
    public double[][] parallel() {
        return work.covariance(TestRun.parallel());
    }
}
