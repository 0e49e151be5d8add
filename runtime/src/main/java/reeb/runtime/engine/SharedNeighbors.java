package reeb.runtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.runtime.hash.Build;
import reeb.runtime.hash.Contents;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;

/**
 * The neighbours that steps ask for, found once: kept while the run lasts and in the cache.
 *
 * <p>Points are known by their contents, so it does not matter which step they come from. Exact neighbours also serve
 * whoever asks for fewer of them; others do not, since what a step gets must not depend on those before it.
 */
final class SharedNeighbors {
    private static final String FORMAT = "reeb neighbors 1";

    private final ResultCache cache;
    private final long seed;
    private final Predicate<Step> sound;
    private final Map<Points, String> contents = new WeakHashMap<>();
    private final Map<String, List<Kept>> found = new HashMap<>();

    SharedNeighbors(ResultCache cache, long seed) {
        this(cache, seed, _ -> true);
    }

    /**
     * Begins with none.
     *
     * @param sound tells whether a step's points are still what they were
     */
    SharedNeighbors(ResultCache cache, long seed, Predicate<Step> sound) {
        this.cache = cache;
        this.seed = seed;
        this.sound = sound;
    }

    /**
     * What is asked for.
     *
     * @param search how
     * @param points n x d features
     * @param k how many for each row
     * @param metric the distance
     */
    record Wanted(NeighborSearch search, Points points, int k, Metric metric) {}

    /** A way to search under random streams of the given name, for the first time. */
    @FunctionalInterface
    interface Finder {
        Kept find(String name);
    }

    /** Gives what was found before, in this run or an earlier one, or finds it. */
    synchronized Kept of(Wanted wanted, Step step, Run run, Finder finder) {
        PairSearch.check(wanted.points().rows(), wanted.k());
        boolean exact = wanted.search().exact(wanted.points(), wanted.metric());
        Map<String, Object> sought = sought(wanted, exact, run);
        String question = Hashes.of(JsonWriter.compact(material(sought, step)));
        List<Kept> known = found.computeIfAbsent(question, _ -> new ArrayList<>());
        Optional<Kept> ready = known.stream()
                .filter(kept ->
                        exact ? graph(kept).k() >= wanted.k() : graph(kept).k() == wanted.k())
                .findFirst();
        if (ready.isPresent()) {
            return nearest(ready.get(), wanted.k());
        }
        String key = Hashes.of(question + " " + wanted.k());
        Kept kept = cache.read(key).orElseGet(() -> {
            // Not the key, which holds the build: the same version draws the same numbers however it was compiled.
            Kept fresh = finder.find("neighbors\n" + Hashes.of(JsonWriter.compact(sought) + " " + wanted.k()));
            cache.write(step, key, fresh, () -> sound.test(step));
            return fresh;
        });
        known.add(kept);
        return kept;
    }

    private static Map<String, Object> material(Map<String, Object> sought, Step step) {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("format", FORMAT);
        material.put("build", Build.identity());
        material.put("plugins", StepKeys.thirdParties(step));
        material.putAll(sought);
        return material;
    }

    private Map<String, Object> sought(Wanted wanted, boolean exact, Run run) {
        Map<String, Object> sought = new LinkedHashMap<>();
        sought.put("search", PartValues.of(wanted.search()));
        sought.put("metric", PartValues.of(wanted.metric()));
        sought.put("points", contents(wanted.points(), run));
        if (!exact) {
            sought.put("seed", seed);
        }
        return sought;
    }

    /** A selection is known by the whole it is of and its rows' places there, since a metric may look at these. */
    private String contents(Points points, Run run) {
        String whole = contents.computeIfAbsent(points.whole(), all -> Contents.hash(all, run));
        if (points.whole() == points) {
            return whole;
        }
        int[] places = IntStream.range(0, points.rows()).map(points::origin).toArray();
        return Hashes.of(whole + Arrays.toString(places));
    }

    private static Kept nearest(Kept kept, int k) {
        return new Kept(new Result.Neighbors(graph(kept).nearest(k)), kept.notes());
    }

    static NeighborGraph graph(Kept kept) {
        if (kept.result() instanceof Result.Neighbors neighbors) {
            return neighbors.graph();
        }
        throw new IllegalStateException("neighbours are kept under a key of their own");
    }
}
