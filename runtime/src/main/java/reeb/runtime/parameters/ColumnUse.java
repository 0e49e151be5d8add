package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Part;
import reeb.api.data.ColumnNames;
import reeb.runtime.json.Json;
import reeb.runtime.json.Place;

/**
 * A column's name, or a condition on columns, in a workflow.
 *
 * @param place where it stands
 * @param pointer the JSON pointer to it
 * @param text the name or the condition
 * @param kind what the parameter says of it
 */
public record ColumnUse(Place place, String pointer, String text, ColumnNames kind) {
    /**
     * Lists those that a part's parameters have, and the parameters of parts within it, as far as they were written.
     *
     * @param part made of what was written
     * @param written the parameters
     * @param pointer the JSON pointer to them
     * @return the names, in the order of the parameters
     */
    public static List<ColumnUse> of(Part part, Json.Members written, String pointer) {
        List<ColumnUse> found = new ArrayList<>();
        if (part instanceof Record record) {
            collect(record, written, pointer, found);
        }
        return found;
    }

    private static void collect(Record record, Json.Members written, String pointer, List<ColumnUse> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Optional<Json> json = written.member(component.getName());
            if (json.isPresent()) {
                String place = pointer + "/" + PartBinder.escaped(component.getName());
                Optional<ColumnNames> names = Declared.on(component, ColumnNames.class);
                if (names.isEmpty()) {
                    within(PartValues.read(component, record), json.get(), place, found);
                } else {
                    named(names.get(), json.get(), place, found);
                }
            }
        }
    }

    private static void named(ColumnNames kind, Json json, String pointer, List<ColumnUse> found) {
        switch (json) {
            case Json.Text text -> found.add(new ColumnUse(text.place(), pointer, text.value(), kind));
            case Json.Array array -> {
                for (int i = 0; i < array.elements().size(); i++) {
                    named(kind, array.elements().get(i), pointer + "/" + i, found);
                }
            }
            case Json.Members members ->
                members.members()
                        .forEach((name, value) -> found.add(new ColumnUse(
                                members.names().getOrDefault(name, value.place()),
                                pointer + "/" + PartBinder.escaped(name),
                                name,
                                kind)));
            case Json.Numeral _, Json.Flag _, Json.Null _ -> {}
        }
    }

    /** Looks into parts and groups, and lists of them, of which a single one may stand for a list. */
    private static void within(Object value, Json json, String pointer, List<ColumnUse> found) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(some -> within(some, json, pointer, found));
            case List<?> list
            when json instanceof Json.Array array -> {
                for (int i = 0; i < Math.min(list.size(), array.elements().size()); i++) {
                    within(list.get(i), array.elements().get(i), pointer + "/" + i, found);
                }
            }
            case List<?> list when list.size() == 1 -> within(list.getFirst(), json, pointer, found);
            case Map<?, ?> map
            when json instanceof Json.Members members ->
                members.members().forEach((name, member) -> {
                    Object inner = map.get(name);
                    if (inner != null) {
                        within(inner, member, pointer + "/" + PartBinder.escaped(name), found);
                    }
                });
            case Record record when json instanceof Json.Members members -> collect(record, members, pointer, found);
            default -> {}
        }
    }
}
