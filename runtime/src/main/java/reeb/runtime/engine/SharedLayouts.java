package reeb.runtime.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.runtime.border.Due;
import reeb.runtime.hash.Build;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;

/**
 * Where layouts place the nodes of graphs, computed once for each graph: kept while the run lasts and in the cache.
 *
 * <p>Random streams depend on the seed and the kind of layout and not on the step that asks, so that all pictures and exports
 * of one graph show its nodes at the same places.
 */
final class SharedLayouts {
    private static final String FORMAT = "reeb layout 1";

    private final ResultCache cache;
    private final long seed;
    private final Origins origins;
    private final Predicate<Step> sound;
    private final Placing placing;
    private final Map<String, Kept> placed = new HashMap<>();

    /** Tells by which steps' results places are decided. */
    interface Origins {
        /**
         * Gives keys of steps.
         *
         * @param step the one that asks for places
         * @param graph whose nodes are to be placed
         * @param used steps whose results serve as parts of the layout
         * @return the key of the graph's step and those of the used ones; empty where the graph is not the one that the step takes
         */
        Optional<List<String>> keys(Step step, MapperGraph graph, List<String> used);
    }

    /** Has layouts place nodes that have no known places. */
    interface Placing {
        /** Lets the layout begin from nothing. */
        Placing ANEW = Layout::place;

        /** Places the nodes of a graph. */
        Points place(Layout layout, MapperGraph graph, Run run);

        /** Hears where the nodes of a graph lie for those who asked. */
        default void placed(MapperGraph graph, Points positions) {}
    }

    /**
     * Begins with none.
     *
     * @param sound tells whether what a step takes is still what its key says
     */
    SharedLayouts(ResultCache cache, long seed, Origins origins, Predicate<Step> sound) {
        this(cache, seed, origins, sound, Placing.ANEW);
    }

    /**
     * Begins with none.
     *
     * @param sound tells whether what a step takes is still what its key says
     * @param placing has layouts place the nodes of graphs whose origins are not known
     */
    SharedLayouts(ResultCache cache, long seed, Origins origins, Predicate<Step> sound, Placing placing) {
        this.cache = cache;
        this.seed = seed;
        this.origins = origins;
        this.sound = sound;
        this.placing = placing;
    }

    /** Gives where nodes were placed before, in this run or an earlier one, or places them. */
    synchronized Kept of(Layout layout, MapperGraph graph, StepRun run) {
        Kept kept = found(layout, graph, run);
        placing.placed(graph, ((Result.Matrix) kept.result()).points());
        return kept;
    }

    private Kept found(Layout layout, MapperGraph graph, StepRun run) {
        Map<String, Object> part = PartValues.of(layout);
        Optional<String> key = origins.keys(run.step(), graph, PartValues.steps(layout))
                .map(origin -> Hashes.of(JsonWriter.compact(material(layout, part, origin, run.step()))));
        Optional<Kept> known = key.flatMap(found -> known(found, run.step()));
        if (known.isPresent()) {
            return known.get();
        }
        Kept fresh = run.apart(
                "layout\n" + part.get("use"),
                own -> new Result.Matrix(new Due(layout).places(placing.place(layout, graph, own), graph)));
        key.ifPresent(found -> {
            cache.write(run.step(), found, fresh, () -> sound.test(run.step()));
            placed.put(found, fresh);
        });
        return fresh;
    }

    private Optional<Kept> known(String key, Step step) {
        if (!placed.containsKey(key) && sound.test(step)) {
            cache.read(key).ifPresent(kept -> placed.put(key, kept));
        }
        return Optional.ofNullable(placed.get(key));
    }

    private Map<String, Object> material(Layout layout, Map<String, Object> part, List<String> origin, Step step) {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("format", FORMAT);
        material.put("build", Build.identity());
        material.put("plugins", StepKeys.thirdParties(step, PartValues.names(layout)));
        material.put("part", part);
        material.put("origin", origin);
        material.put("seed", seed);
        return material;
    }
}
