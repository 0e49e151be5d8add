package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import reeb.api.Part;
import reeb.runtime.catalog.Kind;

/**
 * A parameter of a step that a person may move to see what becomes of the result: a number, a choice, true or false.
 *
 * @param path as {@code --set} takes it, such as {@code graph.cover.resolution}
 * @param part the name of the part within the step that has it
 * @param parameter as its record declares it
 * @param type of one value: a whole or a real number, a choice or a flag
 * @param value today's, as JSON has it; empty where it is left to the part
 * @param within names of the parts within the step's that hold it, by their paths, the outermost first
 */
public record Adjustable(
        String path,
        String part,
        Parameter parameter,
        ParameterType type,
        Optional<Object> value,
        SequencedMap<String, String> within) {
    /** Keeps the map from changing. */
    public Adjustable {
        within = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(within));
    }

    /**
     * Lists those of a step's part and of the parts within it, in the order in which the records declare them; those of a list one by
     * one. What gives the filter values of a lens stays as it is, since whoever moves other parameters looks through it.
     *
     * @param step its name
     * @param part the step's part
     */
    public static List<Adjustable> of(String step, Part part) {
        List<Adjustable> found = new ArrayList<>();
        collect(step, (Record) part, new LinkedHashMap<>(), found);
        return found;
    }

    private static void collect(
            String path, Record record, SequencedMap<String, String> within, List<Adjustable> found) {
        List<Parameter> parameters = Parameter.of(record.getClass());
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int index = 0; index < components.length; index++) {
            Parameter parameter = parameters.get(index);
            Object value = PartValues.read(components[index], record);
            Owner owner = new Owner(path + "." + parameter.name(), PartValues.name(record), parameter, within);
            collect(owner, parameter.type(), value, found);
        }
    }

    /** Where a value stands. */
    private record Owner(String path, String part, Parameter parameter, SequencedMap<String, String> within) {}

    private static void collect(Owner owner, ParameterType type, Object value, List<Adjustable> found) {
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            collect(owner, type, optional.get(), found);
            return;
        }
        switch (type) {
            case ParameterType.Whole _, ParameterType.Real _, ParameterType.Flag _, ParameterType.Choice _ ->
                found.add(new Adjustable(
                        owner.path(),
                        owner.part(),
                        owner.parameter(),
                        type,
                        value instanceof Optional<?> ? Optional.empty() : Optional.of(PartValues.value(value)),
                        owner.within()));
            case ParameterType.ListOf list
            when value instanceof List<?> values && !list.hasParts() -> elements(owner, list, values, found);
            case ParameterType.PartOf part
            when part.kind() != Kind.LENS
                    && value instanceof Record within
                    && !(value instanceof PartValues.StepResult) -> {
                SequencedMap<String, String> deeper = new LinkedHashMap<>(owner.within());
                deeper.put(owner.path(), PartValues.name(within));
                collect(owner.path(), within, deeper, found);
            }
            case ParameterType.ListOf _,
                    ParameterType.PartOf _,
                    ParameterType.Group _,
                    ParameterType.MapOf _,
                    ParameterType.Text _,
                    ParameterType.Rows _ -> {}
        }
    }

    /** A list of one value may be written as the value. */
    private static void elements(Owner owner, ParameterType.ListOf list, List<?> values, List<Adjustable> found) {
        for (int index = 0; index < values.size(); index++) {
            String path = values.size() == 1 ? owner.path() : owner.path() + "." + index;
            collect(
                    new Owner(path, owner.part(), owner.parameter(), owner.within()),
                    list.element(),
                    values.get(index),
                    found);
        }
    }
}
