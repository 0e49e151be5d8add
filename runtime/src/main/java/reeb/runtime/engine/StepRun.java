package reeb.runtime.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.runtime.hash.Hashes;
import reeb.runtime.workflow.Step;

/** The run that a step's part sees. */
public final class StepRun implements Run {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final Shared shared;
    private final String path;

    /**
     * What a step's run and its narrower ones have in common.
     *
     * @param step whose part runs
     * @param seed the workflow's
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears how it goes
     */
    public record Shared(Step step, long seed, Workers workers, Cancellation cancellation, Listener listener) {}

    /** Makes the run of a step. */
    public StepRun(Shared shared) {
        this(shared, shared.step().name());
    }

    private StepRun(Shared shared, String path) {
        this.shared = shared;
        this.path = path;
    }

    @Override
    public RandomGenerator random(String name) {
        String stream = shared.seed() + "\n" + path + "\n" + name;
        return GENERATORS.create(Hashes.sha256(stream.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Run in(String name) {
        return new StepRun(shared, path + "\n" + name);
    }

    @Override
    public Progress progress(String task, long total) {
        AtomicLong done = new AtomicLong();
        return new Progress() {
            @Override
            public void advance(long steps) {
                shared.cancellation().check();
                shared.listener().advanced(shared.step(), task, done.addAndGet(steps), total);
            }

            @Override
            public void close() {
                shared.cancellation().check();
            }
        };
    }

    @Override
    public void warn(String message) {
        shared.listener().warned(shared.step().name(), message);
    }

    @Override
    public int parallelism() {
        return shared.workers().threads();
    }

    @Override
    public void parallel(int pieces, IntConsumer work) {
        shared.workers().parallel(pieces, work, shared.cancellation());
    }

    @Override
    @SuppressWarnings("unchecked") // only results of the given function are put in
    public <T> List<T> collect(int pieces, IntFunction<T> work) {
        Object[] results = new Object[pieces];
        parallel(pieces, piece -> results[piece] = work.apply(piece));
        return (List<T>) Arrays.asList(results);
    }
}
