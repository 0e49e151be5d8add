package reeb.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;

/** A run without an engine: pieces of work on the common pool, warnings kept, cancellation after so many steps. */
public final class TestRun implements Run {
    private final String path;
    private final boolean parallel;
    private final AtomicLong stepsLeft;
    private final List<String> warnings;

    private TestRun(String path, boolean parallel, AtomicLong stepsLeft, List<String> warnings) {
        this.path = path;
        this.parallel = parallel;
        this.stepsLeft = stepsLeft;
        this.warnings = warnings;
    }

    /**
     * Works on the calling thread alone.
     *
     * @return a run
     */
    public static TestRun serial() {
        return new TestRun("", false, new AtomicLong(Long.MAX_VALUE), Collections.synchronizedList(new ArrayList<>()));
    }

    /**
     * Works on all threads.
     *
     * @return a run
     */
    public static TestRun parallel() {
        return new TestRun("", true, new AtomicLong(Long.MAX_VALUE), Collections.synchronizedList(new ArrayList<>()));
    }

    /**
     * Cancels itself.
     *
     * @param steps how many steps of progress or pieces of work come before
     * @return a run
     */
    public static TestRun cancelledAfter(long steps) {
        return new TestRun("", false, new AtomicLong(steps), Collections.synchronizedList(new ArrayList<>()));
    }

    /**
     * Lists the warnings so far.
     *
     * @return a copy
     */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public RandomGenerator random(String name) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create((path + "/" + name).hashCode());
    }

    @Override
    public Run in(String name) {
        return new TestRun(path + "/" + name, parallel, stepsLeft, warnings);
    }

    @Override
    public Progress progress(String task, long total) {
        return new Progress() {
            @Override
            public void advance(long steps) {
                spend(steps);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public int parallelism() {
        return parallel ? Runtime.getRuntime().availableProcessors() : 1;
    }

    @Override
    public void parallel(int pieces, IntConsumer work) {
        IntStream all = IntStream.range(0, pieces);
        (parallel ? all.parallel() : all).forEach(piece -> {
            spend(1);
            work.accept(piece);
        });
    }

    @Override
    public <T> List<T> collect(int pieces, IntFunction<T> work) {
        IntStream all = IntStream.range(0, pieces);
        return (parallel ? all.parallel() : all)
                .mapToObj(piece -> {
                    spend(1);
                    return work.apply(piece);
                })
                .toList();
    }

    private void spend(long steps) {
        if (stepsLeft.addAndGet(-steps) < 0) {
            throw new CancellationException("cancelled by the test");
        }
    }
}
