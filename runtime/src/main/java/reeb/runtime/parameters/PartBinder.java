package reeb.runtime.parameters;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import reeb.api.Part;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.Place;

/** Makes parts of JSON as their records declare, and notes every mistake instead of stopping at the first. */
public final class PartBinder {
    private final Catalog catalog;
    private final StepParts steps;
    private final List<Problem> problems;
    private final ValueBinder values;

    /**
     * Prepares.
     *
     * @param catalog the parts there are
     * @param steps the steps there are
     * @param problems where mistakes are noted
     */
    public PartBinder(Catalog catalog, StepParts steps, List<Problem> problems) {
        this.catalog = catalog;
        this.steps = steps;
        this.problems = problems;
        this.values = new ValueBinder(this, problems);
    }

    /**
     * Finds a part by name, whatever its kind.
     *
     * @param suggested the kinds that would fit here
     * @return empty where there is none, which has been noted
     */
    public Optional<PartType> find(Predicate<Kind> suggested, Json.Text name, String pointer) {
        Optional<PartType> found = catalog.find(name.value());
        if (found.isEmpty()) {
            note(name.place(), pointer, UnknownPart.message(catalog, name.value(), "part", suggested));
        }
        return found;
    }

    /** Finds a part of a kind; empty where there is none, which has been noted. */
    private Optional<PartType> find(Kind kind, Json.Text name, String pointer) {
        Optional<PartType> found = catalog.find(name.value());
        if (found.isEmpty()) {
            note(name.place(), pointer, UnknownPart.message(catalog, name.value(), kind.word(), kind::equals));
            return found;
        }
        if (found.get().kind() != kind) {
            note(
                    name.place(),
                    pointer,
                    "'" + name.value() + "' is a " + found.get().kind().word() + ", not a " + kind.word());
            return Optional.empty();
        }
        return found;
    }

    /** Makes a part that is a parameter: of an object with {@code use}, or of a part's or a step's name. */
    Optional<Part> nested(Kind kind, Json json, String pointer) {
        return switch (json) {
            case Json.Text name -> named(kind, name, pointer);
            case Json.Members members -> {
                if (members.member("use").orElse(null) instanceof Json.Text use) {
                    yield find(kind, use, pointer + "/use")
                            .flatMap(type -> part(type, members, pointer, Set.of("use")));
                }
                note(json.place(), pointer, "a " + kind.word() + " needs its name: {\"use\": ...}");
                yield Optional.empty();
            }
            default -> {
                note(
                        json.place(),
                        pointer,
                        "must be a " + kind.word() + ", by name or as {\"use\": ...}, but is " + json.what());
                yield Optional.empty();
            }
        };
    }

    private Optional<Part> named(Kind kind, Json.Text name, String pointer) {
        if (!steps.exists(name.value())) {
            Json.Members alone = new Json.Members(name.place(), Map.of(), Map.of());
            return find(kind, name, pointer).flatMap(type -> part(type, alone, pointer, Set.of()));
        }
        if (catalog.find(name.value()).filter(part -> part.kind() == kind).isPresent()) {
            note(
                    name.place(),
                    pointer,
                    "'" + name.value() + "' is both a step and a part; rename the step, or write {\"use\": \""
                            + name.value() + "\"} for the part");
            return Optional.empty();
        }
        Optional<Part> part = steps.part(kind, name.value());
        if (part.isEmpty()) {
            note(name.place(), pointer, "the result of step '" + name.value() + "' cannot serve as a " + kind.word());
        }
        return part;
    }

    /**
     * Makes a part.
     *
     * @param reserved members that are no parameters
     * @return empty where something is wrong, which has been noted
     * @throws PartFault where it is the part that is wrong, such as its constructor or a default
     */
    public Optional<Part> part(PartType type, Json.Members json, String pointer, Set<String> reserved) {
        return PartFault.naming(
                type,
                () -> record(type.type(), type.name(), json, pointer, reserved).map(Part.class::cast));
    }

    /**
     * Makes a part of what is right in an object: without values that are wrong, or else of those alone that must be given.
     * Mistakes are noted all the same.
     *
     * @return empty where a value is wrong or missing that must be given
     */
    public Optional<Part> withoutMistakes(PartType type, Json.Members json) {
        return PartFault.naming(type, () -> {
            List<Parameter> right = Parameter.of(type.type()).stream()
                    .filter(parameter -> json.member(parameter.name()).isPresent())
                    .filter(parameter ->
                            argument(parameter, type.name(), json, "").isPresent())
                    .toList();
            return alone(type, json, right)
                    .or(() -> alone(
                            type,
                            json,
                            right.stream().filter(Parameter::required).toList()));
        });
    }

    private Optional<Part> alone(PartType type, Json.Members json, List<Parameter> parameters) {
        Map<String, Json> given = new LinkedHashMap<>();
        parameters.forEach(parameter ->
                given.put(parameter.name(), json.member(parameter.name()).orElseThrow()));
        return part(type, new Json.Members(json.place(), given, json.names()), "", Set.of());
    }

    /** Makes a record of parameters. */
    Optional<Object> record(Class<?> type, String name, Json.Members json, String pointer, Set<String> reserved) {
        int before = problems.size();
        List<Parameter> parameters = Parameter.of(type);
        refuseUnknown(parameters, name, json, pointer, reserved);
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            argument(parameter, name, json, pointer).ifPresent(arguments::add);
        }
        return problems.size() > before || arguments.size() < parameters.size()
                ? Optional.empty()
                : construct(type, arguments.toArray(), json.place(), pointer);
    }

    private void refuseUnknown(
            List<Parameter> parameters, String name, Json.Members json, String pointer, Set<String> reserved) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String member : json.members().keySet()) {
            if (!known.contains(member) && !reserved.contains(member)) {
                note(
                        json.names().getOrDefault(member, json.place()),
                        pointer + "/" + escaped(member),
                        parameters.stream()
                                .flatMap(parameter -> parameter.nowWithin(member).stream())
                                .findFirst()
                                .map(now -> "'" + member + "' is now '" + now + "'")
                                .orElseGet(() -> "'" + name + "' has no parameter '" + member + "'"
                                        + Nearest.hint(member, known, "parameters")));
            }
        }
    }

    private Optional<Object> argument(Parameter parameter, String name, Json.Members json, String pointer) {
        Optional<Json> given = json.member(parameter.name());
        String at = pointer + "/" + parameter.name();
        if (given.isEmpty() && parameter.required()) {
            note(
                    json.place(),
                    at,
                    "is required by '" + name + "' (" + parameter.type().word() + "): " + parameter.about());
            return Optional.empty();
        }
        Optional<Json> text = given.or(parameter::fallback);
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        int before = problems.size();
        Optional<Object> value = values.value(parameter.type(), parameter.range(), text.get(), at);
        if (given.isEmpty() && problems.size() > before && !parameter.type().hasParts()) {
            String reason = problems.get(before).message();
            throw new IllegalStateException("its default for '" + parameter.name() + "' " + reason);
        }
        return parameter.optional() ? value.map(Optional::of) : value;
    }

    private Optional<Object> construct(Class<?> type, Object[] arguments, Place place, String pointer) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InputException wrong) {
                note(place, pointer, String.valueOf(wrong.getMessage()));
                return Optional.empty();
            }
            throw new IllegalStateException(type.getName() + " could not be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " has no constructor that can be called", e);
        }
    }

    /** Writes a name as a step of a JSON pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void note(Place place, String pointer, String message) {
        problems.add(new Problem(place, pointer, message));
    }
}
