package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.Nearest;

/** Replaces values of a workflow, as {@code graph.cover.resolution=30} on the command line asks. */
final class Overrides {
    private Overrides() {}

    /** Applies settings in order; the first name is a step's, or {@code seed} or {@code name}. */
    static Json.Members apply(Json.Members workflow, List<String> settings) {
        Json.Members changed = workflow;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new InputException("--set " + setting + ": must look like step.parameter=value");
            }
            List<String> path = Arrays.asList(setting.substring(0, equals).split("\\.", -1));
            changed = set(changed, path, value(setting.substring(equals + 1)), setting);
        }
        return changed;
    }

    private static Json value(String text) {
        boolean json = text.matches("[\\[{\"-].*|\\d.*|true|false|null");
        return json ? JsonReader.parse(text, "--set") : new Json.Text(Place.START, text);
    }

    private static Json.Members set(Json.Members workflow, List<String> path, Json value, String setting) {
        if (path.size() == 1
                && (path.getFirst().equals("seed") || path.getFirst().equals("name"))) {
            return workflow.with(path.getFirst(), value);
        }
        if (path.size() < 2 || !(workflow.member("steps").orElse(null) instanceof Json.Array steps)) {
            throw new InputException("--set " + setting + ": must look like step.parameter=value");
        }
        List<Json> changed = new ArrayList<>(steps.elements());
        int index = index(steps, path.getFirst(), setting);
        changed.set(index, put(changed.get(index), path.subList(1, path.size()), value));
        return workflow.with("steps", new Json.Array(steps.place(), changed));
    }

    private static int index(Json.Array steps, String name, String setting) {
        List<String> names = steps.elements().stream()
                .map(step -> step instanceof Json.Members members
                                && members.member("name").orElse(null) instanceof Json.Text text
                        ? text.value()
                        : "")
                .toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InputException(
                    "--set " + setting + ": there is no step '" + name + "'" + Nearest.hint(name, names, "steps"));
        }
        return index;
    }

    private static Json put(Json target, List<String> path, Json value) {
        if (path.isEmpty()) {
            return value;
        }
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (target) {
            case Json.Members members ->
                members.with(name, put(members.member(name).orElse(nothing(target)), rest, value));
            case Json.Array array
            when name.matches("\\d{1,6}")
                    && Integer.parseInt(name) < array.elements().size() -> {
                List<Json> elements = new ArrayList<>(array.elements());
                elements.set(Integer.parseInt(name), put(elements.get(Integer.parseInt(name)), rest, value));
                yield new Json.Array(array.place(), elements);
            }
            case Json.Text part -> put(members(part.place(), Map.of("use", part)), path, value);
            default -> put(members(target.place(), Map.of()), path, value);
        };
    }

    private static Json nothing(Json near) {
        return new Json.Null(near.place());
    }

    private static Json.Members members(Place place, Map<String, Json> members) {
        Map<String, Place> names = new LinkedHashMap<>();
        members.keySet().forEach(name -> names.put(name, place));
        return new Json.Members(place, members, names);
    }
}
