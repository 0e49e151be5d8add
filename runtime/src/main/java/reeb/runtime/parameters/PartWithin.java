package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeb.api.Part;
import reeb.runtime.catalog.Kind;

/**
 * A part that is a parameter of another, such as the metric of a clusterer.
 *
 * @param path as {@code --set} takes it, such as {@code graph.clusterer.metric}
 * @param parameter as the record around it declares it
 * @param kind of the part
 * @param name of the part
 */
public record PartWithin(String path, Parameter parameter, Kind kind, String name) {
    /**
     * Lists the parts within a step's, and those within them, each before what it holds. Results of other steps are none.
     *
     * @param step its name
     * @param part the step's part
     */
    public static List<PartWithin> of(String step, Part part) {
        List<PartWithin> found = new ArrayList<>();
        collect(step, (Record) part, found);
        return found;
    }

    private static void collect(String path, Record record, List<PartWithin> found) {
        List<Parameter> parameters = Parameter.of(record.getClass());
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int index = 0; index < components.length; index++) {
            Parameter parameter = parameters.get(index);
            Object value = PartValues.read(components[index], record);
            Object plain = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
            if (parameter.type() instanceof ParameterType.PartOf type
                    && plain instanceof Record within
                    && !(plain instanceof PartValues.StepResult)) {
                String here = path + "." + parameter.name();
                found.add(new PartWithin(here, parameter, type.kind(), PartValues.name(within)));
                collect(here, within, found);
            }
        }
    }
}
