package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import reeb.api.Named;
import reeb.api.Part;

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
        Named named = part.getClass().getAnnotation(Named.class);
        members.put("use", named == null ? part.getClass().getName() : named.value());
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
        collect(part, (name, _) -> names.add(name));
        return names;
    }

    /**
     * Tells which classes a part and all parts within it are of.
     *
     * @return their parts' names by the names of the classes
     */
    public static Map<String, String> classes(Part part) {
        Map<String, String> classes = new LinkedHashMap<>();
        collect(part, (name, type) -> classes.put(type.getName(), name));
        return classes;
    }

    private static void collect(Object value, BiConsumer<String, Class<?>> parts) {
        switch (value) {
            case StepResult _ -> {}
            case Optional<?> optional -> optional.ifPresent(some -> collect(some, parts));
            case List<?> list -> list.forEach(element -> collect(element, parts));
            case Record record -> {
                Optional.ofNullable(record.getClass().getAnnotation(Named.class))
                        .ifPresent(named -> parts.accept(named.value(), record.getClass()));
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(read(component, record), parts);
                }
            }
            default -> {}
        }
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

    private static Object value(Object value) {
        return switch (value) {
            case StepResult result -> result.step();
            case Part part -> of(part);
            case Optional<?> optional -> value(optional.orElseThrow());
            case Enum<?> constant -> ParameterType.Choice.name(constant);
            case List<?> list -> list.stream().map(PartValues::value).toList();
            case Record group -> components(group);
            default -> value;
        };
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
