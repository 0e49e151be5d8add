package reeb.runtime.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a computation had to say beside its result, to be said again where the result comes from the cache.
 *
 * @param figures measured values by name, in the order in which they came
 * @param warnings what the user should know
 */
public record Notes(Map<String, List<Double>> figures, List<String> warnings) {
    /** Nothing to say. */
    public static final Notes NONE = new Notes(Map.of(), List.of());

    public Notes {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        warnings = List.copyOf(warnings);
    }
}
