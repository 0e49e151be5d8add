package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.data.RowRange;

/** Gives a part back as the JSON that would make it, every default spelled out: for cache keys and records of runs. */
public final class PartValues {
    private PartValues() {}

    /** A part that stands for a step's result; it is written as the step's name. */
    public interface StepResult {
        /** The step. */
        String step();
    }

    /**
     * Describes a part.
     *
     * @return {@code use} and the parameters, in their declared order
     */
    public static Map<String, Object> of(Part part) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("use", name(part));
        members.putAll(components(part));
        return members;
    }

    /**
     * Lists a part and all parts within it.
     *
     * @return their names, the part's own first; without those that stand for steps
     */
    public static List<String> names(Part part) {
        List<String> names = new ArrayList<>();
        collect(part, within -> named(within).ifPresent(names::add));
        return names;
    }

    /**
     * Lists the steps whose results stand for parts within a part.
     *
     * @return their names, in the order of the parameters
     */
    public static List<String> steps(Part part) {
        List<String> steps = new ArrayList<>();
        collect(part, within -> {
            if (within instanceof StepResult result) {
                steps.add(result.step());
            }
        });
        return steps;
    }

    /**
     * Lists the texts of a part's parameters, and of those of the parts within it, defaults too.
     *
     * @return each once
     */
    public static Set<String> texts(Part part) {
        Set<String> texts = new HashSet<>();
        collect(part, within -> {
            if (!(within instanceof StepResult)) {
                for (RecordComponent component : within.getClass().getRecordComponents()) {
                    texts(read(component, within), texts);
                }
            }
        });
        return texts;
    }

    private static void texts(Object value, Set<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case Optional<?> optional -> optional.ifPresent(some -> texts(some, texts));
            case List<?> list -> list.forEach(element -> texts(element, texts));
            default -> {}
        }
    }

    /**
     * Tells which classes a part and all parts within it are of.
     *
     * @return their parts' names by the names of the classes
     */
    public static Map<String, String> classes(Part part) {
        Map<String, String> classes = new LinkedHashMap<>();
        collect(
                part,
                within -> named(within)
                        .ifPresent(name -> classes.put(within.getClass().getName(), name)));
        return classes;
    }

    /** Meets a part, all parts and groups within it, and those that stand for steps. */
    private static void collect(Object value, Consumer<Record> met) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(some -> collect(some, met));
            case List<?> list -> list.forEach(element -> collect(element, met));
            case Map<?, ?> map -> new TreeMap<>(map).values().forEach(element -> collect(element, met));
            case Record record -> {
                met.accept(record);
                if (!(record instanceof StepResult)) {
                    for (RecordComponent component : record.getClass().getRecordComponents()) {
                        collect(read(component, record), met);
                    }
                }
            }
            default -> {}
        }
    }

    /** Gives the name of a part, or that of its class where it has none. */
    static String name(Object part) {
        Named named = part.getClass().getAnnotation(Named.class);
        return named == null ? part.getClass().getName() : named.value();
    }

    private static Optional<String> named(Record record) {
        return Optional.ofNullable(record.getClass().getAnnotation(Named.class)).map(Named::value);
    }

    private static Map<String, Object> components(Object record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            if (!(value instanceof Optional<?> optional) || optional.isPresent()) {
                members.put(component.getName(), value(value));
            }
        }
        return members;
    }

    /** Gives a value as JSON has it. */
    static Object value(Object value) {
        return switch (value) {
            case StepResult result -> result.step();
            case Part part -> of(part);
            case Optional<?> optional -> value(optional.orElseThrow());
            case Enum<?> constant -> ParameterType.Choice.name(constant);
            case List<?> list -> list.stream().map(PartValues::value).toList();
            case Map<?, ?> map -> byName(map);
            case RowRange rows -> rows.toString();
            case Record group -> components(group);
            default -> value;
        };
    }

    /** Orders values by their names: two maps that are equal are written alike. */
    private static Map<String, Object> byName(Map<?, ?> map) {
        Map<String, Object> members = new TreeMap<>();
        map.forEach((name, member) -> members.put(name.toString(), value(member)));
        return members;
    }

    static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
