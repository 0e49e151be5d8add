package reeb.server.live;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.Adjustable;

/** Makes settings of values that a person has moved, as {@code --set} takes them. */
final class Settings {
    private final Json.Members step;
    private final List<Adjustable> adjustable;

    /**
     * Knows what can be moved.
     *
     * @param step as it stands in the workflow
     * @param adjustable its parameters
     */
    Settings(Json.Members step, List<Adjustable> adjustable) {
        this.step = step;
        this.adjustable = List.copyOf(adjustable);
    }

    /**
     * Makes them.
     *
     * @param moved values, as JSON has them, by the paths of parameters
     * @return a setting for each that is not today's value, in the order of the parameters; before it one for each part that holds the
     *     parameter and is not named in the workflow, since it is the usual one
     * @throws InputException where a path is none of them
     */
    List<String> of(Map<String, Object> moved) {
        List<String> paths = adjustable.stream().map(Adjustable::path).toList();
        for (String path : moved.keySet()) {
            if (!paths.contains(path)) {
                throw new InputException(
                        path + ": is nothing that can be moved here" + Nearest.hint(path, paths, "parameters"));
            }
        }
        Set<String> settings = new LinkedHashSet<>();
        for (Adjustable one : adjustable) {
            Optional.ofNullable(moved.get(one.path()))
                    .map(JsonWriter::compact)
                    .filter(value -> !today(one, value))
                    .ifPresent(value -> {
                        unnamed(one).forEach(settings::add);
                        settings.add(one.path() + "=" + value);
                    });
        }
        return List.copyOf(settings);
    }

    private Stream<String> unnamed(Adjustable adjustable) {
        return adjustable.within().entrySet().stream()
                .filter(part -> !written(part.getKey()))
                .map(part -> part.getKey() + ".use=" + part.getValue());
    }

    private static boolean today(Adjustable adjustable, String moved) {
        return adjustable.value().map(JsonWriter::compact).equals(Optional.of(moved));
    }

    /** Tells whether the workflow names the part at a path, which begins with the name of the step. */
    private boolean written(String path) {
        Optional<Json> here = Optional.of(step);
        for (String name : Arrays.asList(path.split("\\.")).subList(1, path.split("\\.").length)) {
            here = here.filter(Json.Members.class::isInstance)
                    .flatMap(members -> ((Json.Members) members).member(name));
        }
        return here.isPresent();
    }
}
