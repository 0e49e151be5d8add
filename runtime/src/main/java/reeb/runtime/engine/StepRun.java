package reeb.runtime.engine;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.Clusterer;
import reeb.api.Layout;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Selection;
import reeb.api.data.Snapshot;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.runtime.border.Due;
import reeb.runtime.hash.Hashes;
import reeb.runtime.live.KnownSearches;
import reeb.runtime.live.SharedPairs;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Notes;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.StepPoints;

/** The run that a step's part sees. */
final class StepRun implements Run, StepPoints {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final Shared shared;
    private final String path;

    /** The narrower runs this is in, for people: empty for a step's own, or ended by a space. */
    private final String place;

    /**
     * What the runs of all steps of a workflow have in common.
     *
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears how it goes
     * @param neighbors found once for all steps
     * @param layouts places of nodes, likewise
     * @param results the points that steps give
     * @param haste how it hurries, where a person waits for each result
     * @param searches among rows that a model knows; empty where nobody asks them again
     * @param backend works on rows
     */
    record Common(
            long seed,
            Workers workers,
            Cancellation cancellation,
            Listener listener,
            SharedNeighbors neighbors,
            SharedLayouts layouts,
            Function<String, Points> results,
            Optional<Haste> haste,
            Optional<KnownSearches> searches,
            Backend backend) {}

    /**
     * How a run that a person waits for comes to the same results in less time; it gives no advice that takes time.
     *
     * @param pairs of near rows, found once
     * @param placing tells layouts of places that the person knows
     */
    record Haste(SharedPairs pairs, SharedLayouts.Placing placing) {}

    /** What a step's run and its narrower ones have in common. */
    private record Shared(Step step, Common common, StepNotes notes) {}

    /** Passes on what is heard of a task. */
    private record Hearing(Shared shared, long total) implements StepProgress.Heard {
        @Override
        public void at(String state, long done) {
            shared.common().listener().advanced(shared.step(), state, done, total);
        }

        @Override
        public void offered(Supplier<Points> places) {
            Listener listener = shared.common().listener();
            if (!listener.watches(shared.step())) {
                return;
            }
            try {
                listener.shown(shared.step(), places.get());
            } catch (InputException _) {
                // Places that cannot be shown are no reason to end: the part itself says so of its result.
                return;
            }
        }
    }

    StepRun(Step step, Common common, StepNotes notes) {
        this(new Shared(step, common, notes), step.name(), "");
    }

    private StepRun(Shared shared, String path, String place) {
        this.shared = shared;
        this.path = path;
        this.place = place;
    }

    @Override
    public RandomGenerator random(String name) {
        String stream = shared.common().seed() + "\n" + path + "\n" + name;
        return GENERATORS.create(Hashes.sha256(stream.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Run in(String name) {
        return new StepRun(shared, path + "\n" + name, place + name + " ");
    }

    @Override
    public Progress progress(String task, long total) {
        return new StepProgress(shared.common().cancellation(), task, total, new Hearing(shared, total));
    }

    @Override
    public void warn(String message) {
        shared.notes().warn(message);
    }

    @Override
    public void propose(String message, Map<List<String>, String> settings) {
        shared.notes().propose(message, settings);
    }

    @Override
    public void advise(String message, String... parts) {
        shared.notes().advise(new Notes.Advice(message, List.of(parts)));
    }

    @Override
    public void warn(Supplier<String> message) {
        if (shared.notes().wanted() && shared.common().haste().isEmpty()) {
            warn(message.get());
        }
    }

    @Override
    public void figure(String name, double... values) {
        shared.notes().figure(place + name, values);
    }

    @Override
    public void settled(List<String> parameter, String value) {
        if (place.isEmpty()) {
            shared.notes().settled(parameter, value);
        }
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        if (place.isEmpty()) {
            shared.notes().snapshot(snapshot);
        }
    }

    @Override
    public void reserve(long bytes, String purpose) {
        Memory.check(bytes, purpose);
    }

    @Override
    public MemorySegment memory(long bytes, String purpose) {
        return shared.common().backend().memory(bytes).orElseGet(() -> Run.super.memory(bytes, purpose));
    }

    @Override
    public NeighborGraph neighbors(NeighborSearch search, Points points, int k, Metric metric) {
        SharedNeighbors.Wanted wanted = new SharedNeighbors.Wanted(search, points, k, metric);
        Kept kept = shared.common().neighbors().of(wanted, shared.step(), this, name -> find(wanted, name));
        shared.notes().repeat(kept.notes(), "");
        return SharedNeighbors.graph(kept);
    }

    @Override
    public Metric.NeighborSearch search(Points known, Metric metric) {
        return shared.common()
                .searches()
                .map(searches -> searches.of(known, metric, this))
                .orElseGet(() -> metric.search(known, this));
    }

    @Override
    public Neighborhoods within(Points points, double radius, Metric metric) {
        Optional<Haste> haste = shared.common().haste();
        return haste.isPresent()
                ? haste.get().pairs().within(points, radius, metric, this)
                : metric.within(points, radius, this);
    }

    @Override
    public void pairs(Points points, double radius, Metric metric, Metric.Pairs pairs) {
        Optional<Haste> haste = shared.common().haste();
        if (haste.isPresent()) {
            pairs.all(haste.get().pairs().within(points, radius, metric, this), this);
        } else {
            metric.pairs(points, radius, pairs, this);
        }
    }

    @Override
    public Optional<List<Labels>> labelsOfOthers(Clusterer clusterer, Points points, List<Selection> selections) {
        // Only a step's own run can be made again elsewhere from the step's name and the seed.
        if (!path.equals(shared.step().name())) {
            return Optional.empty();
        }
        return shared.common().backend().labels(clusterer, points, selections, new Backend.Whose(path, seed()), this);
    }

    @Override
    public Points positions(Layout layout, MapperGraph graph) {
        if (layout instanceof PartValues.StepResult) {
            Points places = layout.place(graph, this);
            shared.common().haste().ifPresent(haste -> haste.placing().placed(graph, places));
            return places;
        }
        Kept kept = shared.common().layouts().of(layout, graph, this);
        shared.notes().repeat(kept.notes(), place);
        return ((Result.Matrix) kept.result()).points();
    }

    @Override
    public Points points(String step) {
        return shared.common().results().apply(step);
    }

    /** Searches with random streams that depend on what is sought and not on the step that asks first. */
    private Kept find(SharedNeighbors.Wanted wanted, String name) {
        return apart(name, run -> {
            Metric metric = wanted.metric().fitted(wanted.points(), run);
            NeighborGraph given = wanted.search().search(wanted.points(), wanted.k(), metric, run);
            return new Result.Neighbors(
                    new Due(wanted.search()).neighbors(given, wanted.points().rows(), wanted.k()));
        });
    }

    /** Works under random streams of another name, with notes of its own: what several steps may share. */
    Kept apart(String name, Function<Run, Result> work) {
        StepNotes notes = new StepNotes(shared.step(), Listener.SILENT);
        Result result = work.apply(new StepRun(new Shared(shared.step(), shared.common(), notes), name, ""));
        return new Kept(result, notes.all());
    }

    /** Says what was said when something was computed that this step uses. */
    void repeat(Notes notes) {
        shared.notes().repeat(notes, "");
    }

    /** Gives what the step has said so far. */
    Notes notes() {
        return shared.notes().all();
    }

    Step step() {
        return shared.step();
    }

    long seed() {
        return shared.common().seed();
    }

    @Override
    public int parallelism() {
        return shared.common().workers().threads();
    }

    @Override
    public void parallel(int pieces, IntConsumer work) {
        shared.common().workers().parallel(pieces, work, shared.common().cancellation());
    }

    @Override
    @SuppressWarnings("unchecked") // only results of the given function are put in
    public <T> List<T> collect(int pieces, IntFunction<T> work) {
        Object[] results = new Object[pieces];
        parallel(pieces, piece -> results[piece] = work.apply(piece));
        return (List<T>) Arrays.asList(results);
    }
}
