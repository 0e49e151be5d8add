package reeb.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.cli.bench.machine.HeapPeak;
import reeb.cli.bench.machine.Peaks;
import reeb.runtime.engine.Memory;

/** Measures benchmarks, one after the other. */
public final class Bench {
    /** After so many seconds no further call of a benchmark begins, once there are two. */
    private static final double PATIENCE = 10;

    private final Bed bed;
    private final Peaks peaks;
    private final int rounds;
    private final Optional<Python> python;

    /**
     * Prepares.
     *
     * @param bed what benchmarks work with
     * @param rounds most calls of each after the first, at least 1
     * @param python whose tools are measured beside, if any
     */
    public Bench(Bed bed, int rounds, Optional<Python> python) {
        this.bed = bed;
        this.peaks = new Peaks(bed.means().workers(), bed.means().cancellation());
        this.rounds = rounds;
        this.python = python;
    }

    /**
     * Measures the machine.
     *
     * @return operations and bytes per second, by name
     */
    public Map<String, Double> peaks() {
        return peaks.all();
    }

    /**
     * Measures a benchmark, unless its data are missing.
     *
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public Result measure(Benchmark benchmark) {
        Task task;
        try {
            task = benchmark.preparation().prepare(bed);
        } catch (InputException e) {
            return Result.skipped(benchmark, reason(e));
        }
        Figures figures = measure(task);
        List<Rival> rivals = python.stream()
                .flatMap(tools -> PythonPeer.of(benchmark.name()).stream()
                        .map(peer -> tools.measure(peer, task, rounds, PATIENCE)))
                .toList();
        Result result = Result.measured(benchmark, figures, rivals);
        return bed.limited() ? result.incomparable() : result;
    }

    /** What is missing; the advice that follows would stand in every line. */
    private static String reason(InputException e) {
        return String.valueOf(e.getMessage()).split(";", 2)[0];
    }

    private Figures measure(Task task) {
        Work work = task.work();
        int threads =
                work.threads() > 0 ? work.threads() : bed.means().workers().threads();
        Optional<BestRate> arithmetic = rate(work.flops(), () -> peaks.flops(work.precision(), threads));
        Optional<BestRate> traffic = rate(work.bytes(), peaks::bytes);
        HeapPeak heap = new HeapPeak();
        boolean watched = Memory.forgetPeak();
        Call first = call(task);
        long peak = watched ? Memory.peak() : 0;
        long added = heap.added();
        double best = Double.POSITIVE_INFINITY;
        int calls = 1;
        note(first.seconds(), arithmetic, traffic);
        for (double spent = first.seconds(); calls <= rounds && (calls < 2 || spent < PATIENCE); calls++) {
            double seconds = call(task).seconds();
            note(seconds, arithmetic, traffic);
            best = Math.min(best, seconds);
            spent += seconds;
        }
        return new Figures(
                first.seconds(),
                best,
                calls,
                arithmetic.map(BestRate::rate),
                traffic.map(BestRate::rate),
                peak,
                added,
                quality(task, first.result()));
    }

    private static Optional<BestRate> rate(double amount, java.util.function.DoubleSupplier peak) {
        return amount > 0 ? Optional.of(new BestRate(amount, peak)) : Optional.empty();
    }

    private static void note(double seconds, Optional<BestRate> arithmetic, Optional<BestRate> traffic) {
        arithmetic.ifPresent(rate -> rate.add(seconds));
        traffic.ifPresent(rate -> rate.add(seconds));
    }

    private record Call(double seconds, Object result) {}

    private Call call(Task task) {
        Run run = bed.run(task.step());
        long start = System.nanoTime();
        Object result = task.call().apply(run);
        return new Call((System.nanoTime() - start) / 1e9, result);
    }

    private static Map<String, Double> quality(Task task, Object result) {
        Map<String, Double> quality = new LinkedHashMap<>();
        task.quality().forEach((name, figure) -> quality.put(name, figure.applyAsDouble(result)));
        return quality;
    }
}
