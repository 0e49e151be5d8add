package reeb.runtime.parameters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import reeb.api.Range;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.json.Json;

/** Makes a parameter's value of JSON. */
final class ValueBinder {
    private final PartBinder parts;
    private final List<Problem> problems;

    ValueBinder(PartBinder parts, List<Problem> problems) {
        this.parts = parts;
        this.problems = problems;
    }

    /** Makes a value; empty where something is wrong, which has been noted. */
    Optional<Object> value(ParameterType type, Optional<Range> range, Json json, String pointer) {
        return switch (type) {
            case ParameterType.Whole whole -> whole(whole, range, json, pointer);
            case ParameterType.Real _ -> real(range, json, pointer);
            case ParameterType.Flag _ ->
                json instanceof Json.Flag flag ? Optional.of(flag.value()) : wrong(type, json, pointer);
            case ParameterType.Text _ ->
                json instanceof Json.Text text ? Optional.of(text.value()) : wrong(type, json, pointer);
            case ParameterType.Rows _ -> rows(json, pointer);
            case ParameterType.Choice choice -> choice(choice, json, pointer);
            case ParameterType.PartOf part ->
                parts.nested(part.kind(), json, pointer).map(Object.class::cast);
            case ParameterType.Group group ->
                members(group, json)
                        .map(members -> parts.record(group.type(), last(pointer), members, pointer, Set.of()))
                        .orElseGet(() -> wrong(type, json, pointer));
            case ParameterType.ListOf list -> list(list, range, json, pointer);
            case ParameterType.MapOf map -> map(map, range, json, pointer);
        };
    }

    /** Takes an object, or the name of a column for the group that begins with it. */
    private static Optional<Json.Members> members(ParameterType.Group group, Json json) {
        return switch (json) {
            case Json.Members members -> Optional.of(members);
            case Json.Text text ->
                group.column()
                        .map(column ->
                                new Json.Members(text.place(), Map.of(column, text), Map.of(column, text.place())));
            default -> Optional.empty();
        };
    }

    private Optional<Object> whole(ParameterType.Whole type, Optional<Range> range, Json json, String pointer) {
        if (!(json instanceof Json.Numeral number)) {
            return wrong(type, json, pointer);
        }
        double limit = type.wide() ? 0x1p53 : Integer.MAX_VALUE;
        if (number.value().abs().compareTo(new BigDecimal(limit)) > 0) {
            return wrong(json, pointer, "is beyond what a whole number here may be (" + (long) limit + ")");
        }
        double value = number.value().doubleValue();
        if (value != Math.rint(value) || number.value().compareTo(new BigDecimal(value)) != 0) {
            return wrong(type, json, pointer);
        }
        return checked(range, value, json, pointer)
                .map(_ -> type.wide() ? (Object) (long) value : (Object) (int) value);
    }

    private Optional<Object> real(Optional<Range> range, Json json, String pointer) {
        if (!(json instanceof Json.Numeral number)) {
            return wrong(new ParameterType.Real(), json, pointer);
        }
        double value = number.value().doubleValue();
        if (Double.isInfinite(value)) {
            return wrong(json, pointer, "is too large for a number");
        }
        if (value == 0 && number.value().signum() != 0) {
            return wrong(json, pointer, "is nearer to zero than a number can be; write 0 if that is meant");
        }
        return checked(range, value, json, pointer).map(Object.class::cast);
    }

    private Optional<Double> checked(Optional<Range> range, double value, Json json, String pointer) {
        Optional<String> bound = range.flatMap(bounds -> broken(bounds, value));
        bound.ifPresent(text -> wrong(json, pointer, "must be " + text + " but is " + Numerals.text(value)));
        return bound.isPresent() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> broken(Range range, double value) {
        if (value < range.min() || (range.aboveMin() && value == range.min())) {
            return Optional.of((range.aboveMin() ? "greater than " : "at least ") + Numerals.text(range.min()));
        }
        if (value > range.max() || (range.belowMax() && value == range.max())) {
            return Optional.of((range.belowMax() ? "less than " : "at most ") + Numerals.text(range.max()));
        }
        return Optional.empty();
    }

    private Optional<Object> rows(Json json, String pointer) {
        if (json instanceof Json.Numeral) {
            return whole(new ParameterType.Whole(false), Optional.empty(), json, pointer)
                    .flatMap(count -> (int) count < 1
                            ? wrong(json, pointer, "must be at least 1 but is " + count)
                            : Optional.of(RowRange.first((int) count)));
        }
        if (!(json instanceof Json.Text text)) {
            return wrong(new ParameterType.Rows(), json, pointer);
        }
        try {
            return Optional.of(RowRange.of(text.value()));
        } catch (InputException e) {
            return wrong(json, pointer, String.valueOf(e.getMessage()).replaceFirst("^rows: ", ""));
        }
    }

    private Optional<Object> choice(ParameterType.Choice type, Json json, String pointer) {
        if (!(json instanceof Json.Text text)) {
            return wrong(type, json, pointer);
        }
        for (Enum<?> constant : type.type().getEnumConstants()) {
            if (ParameterType.Choice.name(constant).equals(text.value())) {
                return Optional.of(constant);
            }
        }
        return wrong(
                json,
                pointer,
                "'" + text.value() + "' is no choice" + Nearest.hint(text.value(), type.names(), "choices"));
    }

    private Optional<Object> list(ParameterType.ListOf type, Optional<Range> range, Json json, String pointer) {
        if (!(json instanceof Json.Array array)) {
            return value(type.element(), range, json, pointer).map(List::of);
        }
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < array.elements().size(); index++) {
            value(type.element(), range, array.elements().get(index), pointer + "/" + index)
                    .ifPresent(elements::add);
        }
        return elements.size() < array.elements().size() ? Optional.empty() : Optional.of(List.copyOf(elements));
    }

    /** Makes values by name, in the order of the names, so that the order in the workflow changes nothing. */
    private Optional<Object> map(ParameterType.MapOf type, Optional<Range> range, Json json, String pointer) {
        if (!(json instanceof Json.Members object)) {
            return wrong(type, json, pointer);
        }
        SortedMap<String, Object> values = new TreeMap<>();
        object.members()
                .forEach(
                        (name, member) -> value(type.element(), range, member, pointer + "/" + PartBinder.escaped(name))
                                .ifPresent(value -> values.put(name, value)));
        return values.size() < object.members().size()
                ? Optional.empty()
                : Optional.of(Collections.unmodifiableSortedMap(values));
    }

    private Optional<Object> wrong(ParameterType type, Json json, String pointer) {
        String article = type.word().matches("[aeiou].*") ? "an " : "a ";
        String wanted = type instanceof ParameterType.Flag || type instanceof ParameterType.Choice
                ? type.word()
                : article + type.word();
        return wrong(json, pointer, "must be " + wanted + " but is " + json.what());
    }

    private Optional<Object> wrong(Json json, String pointer, String message) {
        problems.add(new Problem(json.place(), pointer, message));
        return Optional.empty();
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
