package reeb.bench;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** What the benchmarks of kernels have in common: one call's time in milliseconds, on one thread and on all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public abstract class KernelBench {
    /** Whether all threads work. */
    @Param({"false", "true"})
    public boolean parallel;

    /** d. */
    @Param({"50", "324", "784"})
    public int columns;

    final Run run() {
        return parallel ? TestRun.parallel() : TestRun.serial();
    }

    /** Draws rows of values from 0 to 1. */
    final Points draw(int rows) {
        RandomGenerator random = TestRun.serial().random("points");
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Points.of(rows, columns, values);
    }
}
