package reeb.workflowkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reeb.api.Part;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;

/** Steps of a workflow, written in Java. A value: each call gives new steps. */
public final class Steps {
    private final long seed;
    private final List<Map<String, Object>> members;

    private Steps(long seed, List<Map<String, Object>> members) {
        this.seed = seed;
        this.members = members;
    }

    /**
     * Begins with no steps.
     *
     * @param seed where all randomness of the workflow comes from
     * @return no steps
     */
    public static Steps seed(long seed) {
        return new Steps(seed, List.of());
    }

    /**
     * Adds a step.
     *
     * @param name unique among the steps
     * @param part with its parameters; its class is listed by a plugin on the class path
     * @param of the steps that it takes; none takes the last before that gives what it needs
     * @return these steps and the new one
     */
    public Steps step(String name, Part part, String... of) {
        return with(name, PartValues.of(part), of);
    }

    /**
     * Adds a step whose part is known by its name.
     *
     * @param name unique among the steps
     * @param use the part's name, such as {@code mapper}
     * @param parameters texts, numbers, flags, lists and maps of these, and parts
     * @param of the steps that it takes; none takes the last before that gives what it needs
     * @return these steps and the new one
     */
    public Steps step(String name, String use, Map<String, ?> parameters, String... of) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("use", use);
        parameters.forEach((parameter, value) -> values.put(parameter, written(value)));
        return with(name, values, of);
    }

    private Steps with(String name, Map<String, Object> values, String... of) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", name);
        if (of.length > 0) {
            step.put("of", of.length == 1 ? of[0] : List.of(of));
        }
        step.putAll(values);
        List<Map<String, Object>> more = new ArrayList<>(members);
        more.add(step);
        return new Steps(seed, List.copyOf(more));
    }

    private static Object written(Object value) {
        return switch (value) {
            case Part part -> PartValues.of(part);
            case List<?> list -> list.stream().map(Steps::written).toList();
            case Map<?, ?> map -> {
                Map<String, Object> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put(name.toString(), written(member)));
                yield members;
            }
            default -> value;
        };
    }

    /**
     * Writes the workflow.
     *
     * @return its JSON, as a file would hold it
     */
    public String json() {
        return JsonWriter.pretty(JsonWriter.object("seed", seed, "steps", members));
    }

    /**
     * Tells the names of the steps.
     *
     * @return in their order
     */
    @Override
    public String toString() {
        return Stream.concat(Stream.of("steps"), members.stream().map(step -> String.valueOf(step.get("name"))))
                .toList()
                .toString();
    }
}
