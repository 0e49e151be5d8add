package reeb.runtime.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.Range;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Kind;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;

/**
 * One component of a part's record, as declared.
 *
 * @param name the component's name
 * @param type what it may hold
 * @param optional whether it is an {@link Optional}
 * @param fallback the value where it is left out, if it has one
 * @param range bounds of its numbers, if it has any
 * @param about what it does
 * @param formerly its name when it stood beside the group that it is in now, if it did
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean optional,
        Optional<Json> fallback,
        Optional<Range> range,
        String about,
        Optional<String> formerly) {

    /** Tells whether a workflow must give it. */
    public boolean required() {
        return !optional && fallback.isEmpty();
    }

    /**
     * Lists what a record declares.
     *
     * @throws IllegalArgumentException where a component's type can't be a parameter
     */
    public static List<Parameter> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Parameter::of).toList();
    }

    private static Parameter of(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        return new Parameter(
                component.getName(),
                type(optional ? argument(type) : type, component),
                optional,
                Declared.on(component, Default.class).map(Default::value).map(Parameter::fallback),
                Declared.on(component, Range.class),
                Declared.on(component, About.class).map(About::value).orElse(""),
                Declared.on(component, Named.Formerly.class).map(Named.Formerly::value));
    }

    /**
     * Tells where a parameter is now that once stood where this group is.
     *
     * @param old what it was called there
     * @return its path, such as {@code optimisation.learningRate}; empty where this is no group with such a parameter
     */
    Optional<String> nowWithin(String old) {
        return type instanceof ParameterType.Group group
                ? of(group.type()).stream()
                        .filter(inner -> inner.formerly().filter(old::equals).isPresent())
                        .map(inner -> name + "." + inner.name())
                        .findFirst()
                : Optional.empty();
    }

    private static Json fallback(String text) {
        boolean json = text.matches("[\\[{\"-].*|\\d.*|true|false");
        try {
            return json ? JsonReader.parse(text, "default") : new Json.Text(Place.START, text);
        } catch (InputException e) {
            // Nobody gave this but the part itself.
            throw new IllegalArgumentException("@Default(\"" + text + "\"): " + e.getMessage(), e);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static ParameterType type(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ParameterType.ListOf(type(argument(type), component));
        }
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] == String.class) {
            return new ParameterType.MapOf(type(map.getActualTypeArguments()[1], component));
        }
        if (!(type instanceof Class<?> plain)) {
            throw unsupported(type, component);
        }
        return simple(plain).orElseGet(() -> {
            if (plain.isEnum()) {
                return new ParameterType.Choice(enumeration(plain));
            }
            Optional<Kind> kind = Part.class.isAssignableFrom(plain) ? kind(plain) : Optional.empty();
            if (kind.isPresent()) {
                return new ParameterType.PartOf(kind.get());
            }
            if (plain.isRecord()) {
                return new ParameterType.Group(plain.asSubclass(Record.class));
            }
            throw unsupported(type, component);
        });
    }

    private static Optional<ParameterType> simple(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(new ParameterType.Whole(type == long.class || type == Long.class));
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(new ParameterType.Real());
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(new ParameterType.Flag());
        }
        if (type == RowRange.class) {
            return Optional.of(new ParameterType.Rows());
        }
        return type == String.class ? Optional.of(new ParameterType.Text()) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // isEnum has been asked
    private static Class<? extends Enum<?>> enumeration(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    private static Optional<Kind> kind(Class<?> type) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.type() == type).findFirst();
    }

    private static IllegalArgumentException unsupported(Type type, RecordComponent component) {
        return new IllegalArgumentException("parameter '" + component.getName() + "' of "
                + component.getDeclaringRecord().getName() + " has type " + type.getTypeName()
                + ", which no workflow can give");
    }
}
