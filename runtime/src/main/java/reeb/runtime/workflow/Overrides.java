package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;

/**
 * Replaces values of a workflow, as {@code graph.cover.resolution=30} on the command line asks, or whole steps:
 * {@code lens={"use": "pca"}}.
 */
final class Overrides {
    /** A whole number, flag or null, or the beginning of what can only be JSON; all else is text. */
    private static final Pattern JSON =
            Pattern.compile("[\\[{\"]|(-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null)$", Pattern.DOTALL);

    private Overrides() {}

    /**
     * Applies settings in order; the first name is a step's, or {@code seed} or {@code name}. A step that is given whole and has a new
     * name comes last.
     */
    static Json.Members apply(Json.Members workflow, List<String> settings) {
        Json.Members changed = workflow;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new InputException("--set " + setting + ": must look like step.parameter=value");
            }
            List<String> path = Arrays.asList(setting.substring(0, equals).split("\\.", -1));
            changed = set(changed, path, value(setting.substring(equals + 1), setting), setting);
        }
        return changed;
    }

    private static Json value(String text, String setting) {
        return JSON.matcher(text).lookingAt()
                ? JsonReader.parse(text, "--set " + setting)
                : new Json.Text(Place.START, text);
    }

    private static Json.Members set(Json.Members workflow, List<String> path, Json value, String setting) {
        if (path.size() == 1
                && (path.getFirst().equals("seed") || path.getFirst().equals("name"))) {
            Place place = workflow.member(path.getFirst()).map(Json::place).orElse(workflow.place());
            return workflow.with(path.getFirst(), at(place, value));
        }
        boolean whole = path.size() == 1 && value instanceof Json.Members;
        if ((path.size() < 2 && !whole) || !(workflow.member("steps").orElse(null) instanceof Json.Array steps)) {
            throw new InputException("--set " + setting + ": must look like step.parameter=value");
        }
        List<Json> changed = new ArrayList<>(steps.elements());
        if (whole) {
            String name = path.getFirst();
            int index = names(steps).indexOf(name);
            Place place = index < 0 ? steps.place() : changed.get(index).place();
            Json step = at(place, ((Json.Members) value).with("name", new Json.Text(place, name)));
            if (index < 0) {
                changed.add(step);
            } else {
                changed.set(index, step);
            }
            return workflow.with("steps", new Json.Array(steps.place(), changed));
        }
        int index = index(steps, path.getFirst(), setting);
        changed.set(index, put(changed.get(index), path.subList(1, path.size()), value));
        return workflow.with("steps", new Json.Array(steps.place(), changed));
    }

    private static int index(Json.Array steps, String name, String setting) {
        List<String> names = names(steps);
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InputException(
                    "--set " + setting + ": there is no step '" + name + "'" + Nearest.hint(name, names, "steps"));
        }
        return index;
    }

    private static List<String> names(Json.Array steps) {
        return steps.elements().stream()
                .map(step -> step instanceof Json.Members members
                                && members.member("name").orElse(null) instanceof Json.Text text
                        ? text.value()
                        : "")
                .toList();
    }

    private static Json put(Json target, List<String> path, Json value) {
        if (path.isEmpty()) {
            return at(target.place(), value);
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

    /** Moves a value to where a mistake in it is looked for: the value that it replaces, or what it is put into. */
    private static Json at(Place place, Json value) {
        return switch (value) {
            case Json.Text text -> new Json.Text(place, text.value());
            case Json.Numeral number -> new Json.Numeral(place, number.value());
            case Json.Flag flag -> new Json.Flag(place, flag.value());
            case Json.Null _ -> new Json.Null(place);
            case Json.Array array ->
                new Json.Array(
                        place,
                        array.elements().stream()
                                .map(element -> at(place, element))
                                .toList());
            case Json.Members object -> {
                Map<String, Json> moved = new LinkedHashMap<>();
                object.members().forEach((name, member) -> moved.put(name, at(place, member)));
                yield members(place, moved);
            }
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
