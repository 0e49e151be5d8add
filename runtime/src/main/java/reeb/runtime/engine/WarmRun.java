package reeb.runtime.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.GraphBuilder;
import reeb.api.Layout;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.live.CarriedPlaces;
import reeb.runtime.live.SharedPairs;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * A run that has ended, kept at hand so that its graphs are built again with other parameters in little time: what they are built of
 * stays in memory, as do the last graphs; pairs of near rows are found once for all of them; nodes lie towards where those of the
 * graph before lay.
 *
 * <p>Graphs are those that a run of the changed workflow would build. The cache of results is read, and nothing of a changed graph is
 * written into it. One thread at a time, but for {@link #open} and {@link #find}.
 */
public final class WarmRun implements AutoCloseable {
    private static final int MOST_GRAPHS = 64;

    private final Catalog catalog;
    private final StoredRun base;
    private final ResultCache cache;
    private final SharedPairs pairs = new SharedPairs();
    private final Map<String, CarriedPlaces> carried = new HashMap<>();
    private final Map<String, Kept> built = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Keeps a run at hand.
     *
     * @param catalog the parts there are
     * @param run whose results the cache still holds
     */
    public WarmRun(Catalog catalog, StoredRun run) {
        this.catalog = catalog;
        this.base = run;
        this.cache = new ResultCache(Optional.of(run.store()), Long.MAX_VALUE, Listener.SILENT);
    }

    /** Lists the steps that build graphs. */
    public List<Step> graphs() {
        return base.workflow().steps().stream()
                .filter(step -> step.part() instanceof GraphBuilder)
                .toList();
    }

    /** The run as it has ended. */
    public StoredRun run() {
        return base;
    }

    /**
     * Checks values without building anything.
     *
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @throws reeb.api.problem.InputException where one is wrong
     */
    public void check(List<String> settings) {
        Workflow _ = base.changed(catalog, settings, List.of());
    }

    /**
     * A graph that was built anew.
     *
     * @param graph its nodes and edges
     * @param milliseconds how long it took to build and to write it
     */
    public record Built(MapperGraph graph, double milliseconds) {}

    /**
     * Builds a graph anew, and lets a step write it.
     *
     * @param graph the name of its step
     * @param settings replaced values of that step, as in {@code graph.cover.resolution=30}
     * @param writer members of a step that writes the graph
     * @param output takes its files
     * @return the graph
     * @throws reeb.api.problem.InputException where a value is wrong, or the cache no longer holds what the graph is built of
     * @throws java.util.concurrent.CancellationException where it was cancelled
     * @throws IOException where the output can't be written
     */
    public Built build(
            String graph, List<String> settings, Map<String, Object> writer, Output output, LaterStep.Means means)
            throws IOException {
        long start = System.nanoTime();
        Places places = places(graph);
        if (!settings.isEmpty() && !places.carried().begun()) {
            // The person has seen the graph of the run, so that the first one that is built anew begins there.
            new Rebuild(List.of(), List.of(writer), means, places).write(writer, _ -> OutputStream.nullOutputStream());
        }
        Rebuild rebuild = new Rebuild(settings, List.of(writer), means, places);
        rebuild.write(writer, output);
        return new Built(rebuild.run.results().graph(graph), (System.nanoTime() - start) / 1e6);
    }

    /**
     * Builds a graph anew, lets steps work on it that the run does not have, and the last of them write.
     *
     * @param graph the name of its step
     * @param settings replaced values of that step, as in {@code graph.cover.resolution=30}
     * @param steps members of those steps, at least one
     * @param output takes the files of the last
     * @throws reeb.api.problem.InputException where a value is wrong, or the cache no longer holds what the graph is built of
     * @throws java.util.concurrent.CancellationException where it was cancelled
     * @throws IOException where the output can't be written
     */
    public void write(
            String graph, List<String> settings, List<Map<String, Object>> steps, Output output, LaterStep.Means means)
            throws IOException {
        new Rebuild(settings, steps, means, places(graph)).write(steps.getLast(), output);
    }

    private Places places(String graph) {
        return new Places(carried.computeIfAbsent(graph, _ -> new CarriedPlaces()));
    }

    /**
     * Builds a graph as it is, without the cache, to see which pairs of rows its clusterer asks for.
     *
     * @param graph the name of its step
     */
    public void rehearse(String graph, LaterStep.Means means) {
        StepRun.Haste haste = new StepRun.Haste(pairs, SharedLayouts.Placing.ANEW);
        Kept _ = LaterStep.result(base, base.workflow().step(graph), means, cache, haste);
    }

    /** Tells which pairs of rows the last graph asked for, where these are not known yet. */
    public Optional<SharedPairs.Question> open() {
        return pairs.open();
    }

    /**
     * Finds pairs of rows, in all rows at once; graphs may be built meanwhile, more slowly.
     *
     * @param question which
     * @throws reeb.api.problem.InputException where the memory does not hold them
     */
    public void find(SharedPairs.Question question, LaterStep.Means means) {
        Workflow workflow = base.workflow();
        pairs.find(
                question,
                LoneRun.of(workflow.steps().getFirst(), workflow.seed(), means.workers(), means.cancellation()));
    }

    @Override
    public void close() {
        cache.close();
    }

    /** Begins layouts from what a person knows, and remembers what the person comes to see. */
    private record Places(CarriedPlaces carried) implements SharedLayouts.Placing {
        @Override
        public Points place(Layout layout, MapperGraph graph, Run run) {
            return carried.place(layout, graph, run);
        }

        @Override
        public void placed(MapperGraph graph, Points positions) {
            carried.show(graph, positions);
        }
    }

    /** The run with a changed workflow: results that are the same come from the run that has ended, others are computed. */
    private final class Rebuild {
        private final Workflow changed;
        private final Set<String> same;
        private final LaterStep.Means means;
        private final StepRun.Haste haste;
        private final StoredRun run;

        Rebuild(List<String> settings, List<Map<String, Object>> steps, LaterStep.Means means, Places places) {
            this.changed = base.changed(catalog, settings, steps);
            this.same = same(changed);
            this.means = means;
            this.haste = new StepRun.Haste(pairs, places);
            this.run = base.with(changed, same, this::make);
        }

        void write(Map<String, Object> writer, Output output) throws IOException {
            LaterStep.write(run, String.valueOf(writer.get("name")), output, means, cache, haste);
        }

        private Kept make(Step step) {
            if (same.contains(step.name())) {
                return base.results().kept(step.name());
            }
            String key = key(step);
            Kept known = built.get(key);
            if (known == null) {
                known = LaterStep.result(run, step, means, cache, haste);
                keep(key, known);
            }
            return known;
        }

        /** Names all that decides a changed step's result but for what is the same in all of them. */
        private String key(Step step) {
            List<String> inputs = step.inputs().stream()
                    .filter(input -> !same.contains(input))
                    .map(input -> key(changed.step(input)))
                    .toList();
            return JsonWriter.compact(
                    JsonWriter.object("step", step.name(), "part", PartValues.of(step.part()), "inputs", inputs));
        }
    }

    private void keep(String key, Kept kept) {
        built.put(key, kept);
        if (built.size() > MOST_GRAPHS) {
            Kept eldest = built.remove(built.keySet().iterator().next());
            if (eldest != null && eldest.result() instanceof Result.Graph graph) {
                carried.values().forEach(places -> places.forget(graph.graph()));
            }
        }
    }

    /** Names the steps whose results are those of the run: neither they nor those before them are changed. */
    private Set<String> same(Workflow changed) {
        Set<String> same = new HashSet<>();
        for (Step step : changed.steps()) {
            boolean before = base.workflow().steps().stream()
                    .anyMatch(other -> other.name().equals(step.name())
                            && PartValues.of(other.part()).equals(PartValues.of(step.part()))
                            && other.inputs().equals(step.inputs()));
            if (before && same.containsAll(step.inputs())) {
                same.add(step.name());
            }
        }
        return same;
    }
}
