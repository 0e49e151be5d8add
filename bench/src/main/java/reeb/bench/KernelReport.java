package reeb.bench;

import java.io.PrintStream;
import java.util.Locale;
import reeb.api.Run;
import reeb.testkit.TestRun;

/**
 * Prints, for each kernel, what it reaches and which share of the machine's peak that is, both measured in turn.
 *
 * <p>A ratio is taken from a kernel and the peaks right before and after it, and the best of many is printed: whatever
 * else the machine does makes both slower, mostly.
 */
public final class KernelReport {
    private static final int STEPS = 4_000_000;
    private static final int ROUNDS = 25;

    private final PrintStream out;

    private KernelReport(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the report.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new KernelReport(System.out).print();
    }

    private void print() {
        out.printf(Locale.ROOT, "%-44s %10s %10s %8s%n", "kernel, one thread", "GFLOP/s", "peak", "share");
        for (int depth : new int[] {50, 324, 784}) {
            int count = 40_000_000 / (depth * 256);
            line("tile 8 x 32 x " + depth, 512.0 * depth * count, false, () -> Workload.tiles(depth, count));
        }
        line("tile 8 x 16 x 512, double", 256.0 * 512 * 300, true, () -> Workload.doubleTiles(512, 300));
        Run run = TestRun.serial();
        for (int columns : new int[] {50, 324, 784}) {
            Workload work = new Workload(4000, columns);
            double flops = Workload.pairFlops(4000, columns);
            line("neighbourhoods 4000 x " + columns, flops, false, () -> work.neighborhoods(run));
        }
        Workload wide = new Workload(8192, 784);
        line("covariance 8192 x 784, double", Workload.covarianceFlops(8192, 784), true, () -> wide.covariance(run));
    }

    /** Measures and prints one kernel. */
    private void line(String name, double flops, boolean twice, Runnable kernel) {
        double best = 0;
        double share = 0;
        double peak = 0;
        double before = peak(twice);
        for (int round = 0; round < ROUNDS; round++) {
            double reached = flops / nanoseconds(kernel);
            double after = peak(twice);
            double around = Math.max(before, after);
            best = Math.max(best, reached);
            peak = Math.max(peak, around);
            share = Math.max(share, reached / around);
            before = after;
        }
        out.printf(Locale.ROOT, "%-44s %10.1f %10.1f %7.0f%%%n", name, best, peak, 100 * Math.min(share, best / peak));
    }

    private static double peak(boolean twice) {
        double time = nanoseconds(() -> {
            double sum = twice ? Peak.doublePrecision(STEPS) : Peak.singlePrecision(STEPS);
            if (Double.isNaN(sum)) {
                throw new AssertionError("the sum converges to 1");
            }
        });
        return STEPS * (twice ? Peak.doubleFlopsPerStep() : Peak.flopsPerStep()) / time;
    }

    private static double nanoseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
