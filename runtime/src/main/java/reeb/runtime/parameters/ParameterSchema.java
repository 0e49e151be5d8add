package reeb.runtime.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.Range;
import reeb.api.data.RowRange;
import reeb.runtime.catalog.Kind;
import reeb.runtime.json.JsonWriter;

/** The JSON Schema of parameters, as editors show them. */
final class ParameterSchema {
    private ParameterSchema() {}

    /** A type with what it is for. */
    static Map<String, Object> described(String type, String about) {
        return JsonWriter.object("type", type, "description", about);
    }

    /** An object of given members and no others. */
    static Map<String, Object> object(String about, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = described("object", about);
        schema.values().remove("");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** An object of given members and parameters, and no others. */
    static Map<String, Object> object(
            String about, Map<String, Object> members, Iterable<Parameter> parameters, List<String> needed) {
        Map<String, Object> properties = new LinkedHashMap<>(members);
        List<String> required = new ArrayList<>(needed);
        for (Parameter parameter : parameters) {
            properties.put(parameter.name(), parameter(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return object(about, properties, required);
    }

    /**
     * One of several texts, with what each means: JSON Schema has no word for that, VS Code and IntelliJ have one each.
     *
     * @param meanings by text, in order; empty ones are not shown
     */
    static Map<String, Object> choice(Map<String, String> meanings) {
        Map<String, Object> schema = JsonWriter.object("enum", List.copyOf(meanings.keySet()));
        if (meanings.values().stream().anyMatch(meaning -> !meaning.isEmpty())) {
            schema.put("enumDescriptions", List.copyOf(meanings.values()));
            Map<String, Object> metadata = new LinkedHashMap<>();
            meanings.forEach((text, meaning) -> {
                if (!meaning.isEmpty()) {
                    metadata.put(text, JsonWriter.object("description", meaning));
                }
            });
            schema.put("x-intellij-enum-metadata", metadata);
        }
        return schema;
    }

    /** The definition to which a kind of parts refers. */
    static String word(Kind kind) {
        return kind.word().replace(' ', '-');
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> schema = JsonWriter.object("description", parameter.about());
        parameter.fallback().ifPresent(value -> schema.put("default", value));
        schema.putAll(type(parameter));
        return schema;
    }

    private static Map<String, Object> type(Parameter parameter) {
        Map<String, Object> schema = type(parameter.type());
        if (parameter.range().isEmpty()) {
            return schema;
        }
        if (parameter.type() instanceof ParameterType.ListOf list) {
            return oneOrMore(bounded(type(list.element()), parameter.range().get()));
        }
        return bounded(schema, parameter.range().get());
    }

    private static Map<String, Object> bounded(Map<String, Object> schema, Range range) {
        Map<String, Object> bounded = new LinkedHashMap<>(schema);
        if (Double.isFinite(range.min())) {
            bounded.remove("minimum");
            bounded.put(range.aboveMin() ? "exclusiveMinimum" : "minimum", range.min());
        }
        if (Double.isFinite(range.max())) {
            bounded.remove("maximum");
            bounded.put(range.belowMax() ? "exclusiveMaximum" : "maximum", range.max());
        }
        return bounded;
    }

    private static Map<String, Object> type(ParameterType type) {
        return switch (type) {
            case ParameterType.Whole whole -> {
                double limit = whole.wide() ? 0x1p53 : Integer.MAX_VALUE;
                yield JsonWriter.object("type", "integer", "minimum", -limit, "maximum", limit);
            }
            case ParameterType.Real _ -> JsonWriter.object("type", "number");
            case ParameterType.Flag _ -> JsonWriter.object("type", "boolean");
            case ParameterType.Text _ -> JsonWriter.object("type", "string");
            case ParameterType.Rows _ ->
                JsonWriter.object(
                        "anyOf",
                        List.of(
                                JsonWriter.object("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE),
                                JsonWriter.object("type", "string", "pattern", RowRange.PATTERN)));
            case ParameterType.Choice choice -> choice(choice.meanings());
            case ParameterType.PartOf part -> JsonWriter.object("$ref", "#/$defs/" + word(part.kind()));
            case ParameterType.Group group -> {
                Map<String, Object> members = object("", Map.of(), Parameter.of(group.type()), List.of());
                yield group.column().isEmpty()
                        ? members
                        : JsonWriter.object("anyOf", List.of(members, JsonWriter.object("type", "string")));
            }
            case ParameterType.ListOf list -> oneOrMore(type(list.element()));
            case ParameterType.MapOf map ->
                JsonWriter.object("type", "object", "additionalProperties", type(map.element()));
        };
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> element) {
        return JsonWriter.object("anyOf", List.of(element, JsonWriter.object("type", "array", "items", element)));
    }
}
