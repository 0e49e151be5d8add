package reeb.runtime.parameters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import reeb.api.Range;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.JsonWriter;

/** Writes the JSON Schema (draft 2020-12) of workflows that use the installed parts, for editors. */
public final class SchemaWriter {
    private static final Set<Kind> NEVER_STEPS = EnumSet.of(Kind.METRIC, Kind.NEIGHBOR_SEARCH, Kind.COVER);

    private final List<PartType> parts;

    private SchemaWriter(List<PartType> parts) {
        this.parts = parts;
    }

    /**
     * Writes the schema.
     *
     * @param faults told of each part whose declaration can't be read; it is left out
     */
    public static String of(Catalog catalog, Consumer<PartFault> faults) {
        return JsonWriter.pretty(new SchemaWriter(PartHelp.describable(catalog.parts(), faults)).workflow());
    }

    private Map<String, Object> workflow() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", JsonWriter.object("type", "string"));
        properties.put("name", described("string", "What the workflow is called."));
        properties.put("about", described("string", "What it does, in a few sentences."));
        properties.put("seed", seed());
        properties.put(
                "steps",
                JsonWriter.object("type", "array", "minItems", 1, "items", JsonWriter.object("$ref", "#/$defs/step")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://reeb.dev/workflow/1.json");
        schema.put("title", "Reeb workflow");
        schema.put("type", "object");
        schema.put("required", List.of("steps"));
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> seed() {
        Map<String, Object> seed = described("integer", "Where all randomness comes from; 0 where it is left out.");
        seed.put("exclusiveMinimum", -0x1p53);
        seed.put("exclusiveMaximum", 0x1p53);
        return seed;
    }

    private static Map<String, Object> described(String type, String about) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", about);
        return schema;
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("step", JsonWriter.object("oneOf", steps()));
        for (Kind kind : Kind.values()) {
            List<Object> choices = new ArrayList<>();
            choices.add(described(
                    "string", "A " + kind.word() + " with all defaults, or a step whose result serves as one."));
            parts.stream()
                    .filter(part -> part.kind() == kind)
                    .map(part -> part(part, Map.of()))
                    .forEach(choices::add);
            definitions.put(word(kind), JsonWriter.object("oneOf", choices));
        }
        return definitions;
    }

    private List<Object> steps() {
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("name", JsonWriter.object("type", "string", "pattern", "^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$"));
        common.put("about", JsonWriter.object("type", "string"));
        Map<String, Object> first = new LinkedHashMap<>(common);
        common.put("of", stepName("The step whose result it takes.", false));
        Map<String, Object> several = new LinkedHashMap<>(common);
        several.put("of", stepName("The steps whose figures it takes.", true));
        Map<String, Object> learner = new LinkedHashMap<>(common);
        learner.put("fit", stepName("The step from whose rows it learns, to treat those of 'of'.", false));
        return parts.stream()
                .filter(part -> !NEVER_STEPS.contains(part.kind()))
                .map(part -> (Object) part(
                        part,
                        switch (part.kind()) {
                            case SOURCE -> first;
                            case REPORTER -> several;
                            default -> part.learns() ? learner : common;
                        }))
                .toList();
    }

    private static Map<String, Object> stepName(String about, boolean several) {
        Map<String, Object> name = JsonWriter.object("type", "string");
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", 1);
        if (!several) {
            list.put("maxItems", 1);
        }
        list.put("items", name);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", about);
        schema.put("oneOf", List.of(name, list));
        return schema;
    }

    private Map<String, Object> part(PartType part, Map<String, Object> common) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("use", JsonWriter.object("const", part.name()));
        properties.putAll(common);
        List<Parameter> parameters = PartFault.naming(part, () -> Parameter.of(part.type()));
        List<String> required = new ArrayList<>(List.of("use"));
        if (!common.isEmpty()) {
            required.add("name");
        }
        for (Parameter parameter : parameters) {
            properties.put(parameter.name(), parameter(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return object(part.about(), properties, required);
    }

    private static Map<String, Object> object(String about, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = described("object", about);
        schema.values().remove("");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", parameter.about());
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
            case ParameterType.Choice choice -> JsonWriter.object("enum", choice.names());
            case ParameterType.PartOf part -> JsonWriter.object("$ref", "#/$defs/" + word(part.kind()));
            case ParameterType.Group group -> group(group);
            case ParameterType.ListOf list -> oneOrMore(type(list.element()));
            case ParameterType.MapOf map ->
                JsonWriter.object("type", "object", "additionalProperties", type(map.element()));
        };
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> element) {
        return JsonWriter.object("anyOf", List.of(element, JsonWriter.object("type", "array", "items", element)));
    }

    private static Map<String, Object> group(ParameterType.Group group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Parameter> parameters = Parameter.of(group.type());
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter(parameter)));
        return object(
                "",
                properties,
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
    }

    private static String word(Kind kind) {
        return kind.word().replace(' ', '-');
    }
}
