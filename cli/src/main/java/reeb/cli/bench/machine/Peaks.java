package reeb.cli.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import reeb.kernels.loops.PeakChains;
import reeb.kernels.machine.Machine;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;

/** The most the machine can do now: multiply-adds, and bytes to and from memory. */
public final class Peaks {
    private static final int STEPS = 4_000_000;
    private static final int PASSES = 3;

    private final PeakChains chains = Machine.chains();
    private final Workers workers;
    private final Cancellation cancellation;
    private final Bandwidth bandwidth;

    /** Prepares, and gets the loops compiled. */
    public Peaks(Workers workers, Cancellation cancellation) {
        this.workers = workers;
        this.cancellation = cancellation;
        this.bandwidth = new Bandwidth(workers, cancellation);
        all();
    }

    /** Measures everything. */
    public Map<String, Double> all() {
        Map<String, Double> peaks = new LinkedHashMap<>();
        peaks.put("single precision, one thread", flops(Precision.SINGLE, 1));
        peaks.put("single precision, all threads", flops(Precision.SINGLE, workers.threads()));
        peaks.put("double precision, one thread", flops(Precision.DOUBLE, 1));
        peaks.put("double precision, all threads", flops(Precision.DOUBLE, workers.threads()));
        peaks.put("memory, all threads", bandwidth.measure());
        return peaks;
    }

    /** Measures multiplications and additions per second; the best of a few short passes. */
    public double flops(Precision precision, int threads) {
        double perStep = precision == Precision.SINGLE ? chains.flopsPerFloatStep() : chains.flopsPerDoubleStep();
        double best = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            workers.parallel(threads, _ -> multiply(precision), cancellation);
            best = Math.max(best, perStep * STEPS * threads / (System.nanoTime() - start) * 1e9);
        }
        return best;
    }

    /** Measures bytes per second on all threads. */
    public double bytes() {
        return bandwidth.measure();
    }

    private void multiply(Precision precision) {
        double sum = precision == Precision.SINGLE ? chains.floats(STEPS) : chains.doubles(STEPS);
        if (Double.isNaN(sum)) {
            throw new AssertionError("each chain stays at 1");
        }
    }
}
