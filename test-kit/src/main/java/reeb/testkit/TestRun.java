package reeb.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import reeb.api.Layout;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/** A run without an engine: pieces of work on the common pool, warnings kept, cancellation after so many steps. */
public final class TestRun implements Run {
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    private final String path;
    private final boolean parallel;
    private final AtomicLong stepsLeft;
    private final long memory;
    private final Said said;

    /** What parts have said. */
    private record Said(
            List<String> warnings,
            Map<String, List<Double>> figures,
            List<Snapshot> snapshots,
            Map<String, String> settled,
            AtomicBoolean refused,
            Optional<List<Points>> shown) {
        Said() {
            this(Optional.empty());
        }

        Said(Optional<List<Points>> shown) {
            this(
                    Collections.synchronizedList(new ArrayList<>()),
                    new ConcurrentSkipListMap<>(),
                    Collections.synchronizedList(new ArrayList<>()),
                    new ConcurrentSkipListMap<>(),
                    new AtomicBoolean(),
                    shown);
        }
    }

    private TestRun(String path, boolean parallel, AtomicLong stepsLeft, long memory, Said said) {
        this.path = path;
        this.parallel = parallel;
        this.stepsLeft = stepsLeft;
        this.memory = memory;
        this.said = said;
    }

    /**
     * Works on the calling thread alone.
     *
     * @return a run
     */
    public static TestRun serial() {
        return new TestRun("", false, new AtomicLong(Long.MAX_VALUE), HEAP, new Said());
    }

    /**
     * Works on all threads.
     *
     * @return a run
     */
    public static TestRun parallel() {
        return new TestRun("", true, new AtomicLong(Long.MAX_VALUE), HEAP, new Said());
    }

    /**
     * Works on all threads, and watches where rows are meanwhile.
     *
     * @return a run
     */
    public static TestRun watched() {
        return new TestRun(
                "",
                true,
                new AtomicLong(Long.MAX_VALUE),
                HEAP,
                new Said(Optional.of(Collections.synchronizedList(new ArrayList<>()))));
    }

    /**
     * Cancels itself.
     *
     * @param steps how many steps of progress or pieces of work come before
     * @return a run
     */
    public static TestRun cancelledAfter(long steps) {
        return new TestRun("", false, new AtomicLong(steps), HEAP, new Said());
    }

    /**
     * Works on the calling thread alone, and refuses parts that ask for more memory at a time.
     *
     * @param bytes how much there is
     * @return a run
     */
    public static TestRun withMemory(long bytes) {
        return new TestRun("", false, new AtomicLong(Long.MAX_VALUE), bytes, new Said());
    }

    /**
     * Tells whether the run has cancelled itself.
     *
     * @return false where no work has come so far
     */
    public boolean cancelled() {
        return stepsLeft.get() < 0;
    }

    /**
     * Tells whether a part has asked for more memory than there is.
     *
     * @return false where none has
     */
    public boolean refused() {
        return said.refused().get();
    }

    /**
     * Lists the warnings so far.
     *
     * @return a copy
     */
    public List<String> warnings() {
        return List.copyOf(said.warnings());
    }

    /**
     * Gives the figures so far.
     *
     * @return a copy, by name
     */
    public Map<String, List<Double>> figures() {
        return Map.copyOf(said.figures());
    }

    /**
     * Gives the snapshots so far.
     *
     * @return a copy
     */
    public List<Snapshot> snapshots() {
        return List.copyOf(said.snapshots());
    }

    /**
     * Gives what sources have found out of their files.
     *
     * @return values by the names of parameters, joined by points
     */
    public Map<String, String> settled() {
        return Map.copyOf(said.settled());
    }

    @Override
    public void settled(List<String> parameter, String value) {
        said.settled().put(String.join(".", parameter), value);
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        said.snapshots().add(snapshot);
    }

    @Override
    public void figure(String name, double... values) {
        said.figures().put(name, Arrays.stream(values).boxed().toList());
    }

    @Override
    public void reserve(long bytes, String purpose) {
        if (bytes > memory) {
            said.refused().set(true);
            throw new InputException(bytes + " bytes of memory are needed for " + purpose);
        }
    }

    @Override
    public NeighborGraph neighbors(NeighborSearch search, Points points, int k, Metric metric) {
        return search.search(points, k, metric.fitted(points, this), in("neighbors"));
    }

    @Override
    public Points positions(Layout layout, MapperGraph graph) {
        return layout.place(graph, this);
    }

    @Override
    public RandomGenerator random(String name) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create((path + "/" + name).hashCode());
    }

    @Override
    public Run in(String name) {
        return new TestRun(path + "/" + name, parallel, stepsLeft, memory, said);
    }

    @Override
    public Progress progress(String task, long total) {
        return new Progress() {
            @Override
            public void advance(long steps) {
                spend(steps);
            }

            @Override
            public void show(Supplier<Points> places) {
                said.shown().ifPresent(shown -> shown.add(places.get()));
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Gives the places that tasks have shown.
     *
     * @return in the order in which they were shown; none where the run is not {@link #watched}
     */
    public List<Points> shown() {
        return said.shown().map(List::copyOf).orElse(List.of());
    }

    @Override
    public void warn(String message) {
        said.warnings().add(message);
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
