package reeb.cli.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import reeb.runtime.json.JsonWriter;

/**
 * The step of a workflow that loads the data.
 *
 * @param form how they are kept
 * @param parameters of the source, in the order to write
 */
record SourceStep(DataForm form, Map<String, Object> parameters) {
    /** The step's name. */
    static final String NAME = "data";

    /** The parameter of tables of text that says how bytes stand for characters. */
    static final String ENCODING = "encoding";

    /** The parameter of tables of text that says what stands for a missing value. */
    static final String MISSING = "missing";

    /** The parameter of tables that names the features. */
    static final String COLUMNS = "columns";

    /** The parameter of tables that gives types to columns. */
    static final String TYPES = "types";

    /** The parameter of pictures that leaves out those that cannot be decoded. */
    static final String CORRUPT = "corrupt";

    /** The parameter of pictures that drops colours. */
    static final String GREY = "grey";

    SourceStep {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** Sets a parameter. */
    SourceStep with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new SourceStep(form, more);
    }

    /** Leaves a parameter at its default. */
    SourceStep without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new SourceStep(form, fewer);
    }

    @Override
    public Map<String, Object> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    /** Gives the types that columns are given, in a map of its own. */
    Map<String, Object> types() {
        Map<String, Object> types = new LinkedHashMap<>();
        if (parameters.get(TYPES) instanceof Map<?, ?> given) {
            given.forEach((name, type) -> types.put(String.valueOf(name), type));
        }
        return types;
    }

    /** Gives the step's members. */
    Map<String, Object> members() {
        Map<String, Object> members = JsonWriter.object("name", NAME, "use", form.source());
        members.putAll(parameters);
        return members;
    }
}
