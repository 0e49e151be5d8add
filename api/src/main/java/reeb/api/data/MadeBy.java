package reeb.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step that a result came from.
 *
 * @param step its name
 * @param part the name of its part, such as {@code umap}
 * @param parameters all of them, with what the step takes where that is not clear, as a JSON object on one line
 */
public record MadeBy(String step, String part, String parameters) {
    /**
     * Tells facts and steps together, for files that keep all of them as texts.
     *
     * @param facts what holds for all steps, in the order to show
     * @param steps in the order of the run
     * @return the facts, then the parameters of each step under its name
     */
    public static Map<String, String> told(Map<String, String> facts, List<MadeBy> steps) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        steps.forEach(one -> all.put(one.step(), one.parameters()));
        return Collections.unmodifiableMap(all);
    }
}
