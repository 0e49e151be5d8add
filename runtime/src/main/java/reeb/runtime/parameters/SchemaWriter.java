package reeb.runtime.parameters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.JsonWriter;

/**
 * Writes the JSON Schema (draft 2020-12) of workflows that use the installed parts, for editors.
 *
 * <p>An object with {@code use} lists the parts it may name, each with what it does, and has a branch for each of them with
 * its parameters: editors offer all of the list, but only few alternatives of a {@code oneOf}.
 */
public final class SchemaWriter {
    private static final Set<Kind> NEVER_STEPS = EnumSet.of(Kind.METRIC, Kind.NEIGHBOR_SEARCH, Kind.COVER);
    private static final Set<Kind> SERVED_BY_STEPS = EnumSet.of(Kind.LENS, Kind.LAYOUT);

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
        properties.put("$schema", ParameterSchema.described("string", "Where this schema lies, for editors."));
        properties.put("name", ParameterSchema.described("string", "What the workflow is called."));
        properties.put("about", ParameterSchema.described("string", "What it does, in a few sentences."));
        properties.put("seed", seed());
        properties.put("steps", steps());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://reeb.dev/workflow/1.json");
        schema.put("title", "Reeb workflow");
        schema.putAll(ParameterSchema.object("", properties, List.of("steps")));
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> seed() {
        Map<String, Object> seed =
                ParameterSchema.described("integer", "Where all randomness comes from; 0 where it is left out.");
        seed.put("exclusiveMinimum", -0x1p53);
        seed.put("exclusiveMaximum", 0x1p53);
        return seed;
    }

    private static Map<String, Object> steps() {
        Map<String, Object> steps = ParameterSchema.described("array", "What is done, each step with a part.");
        steps.put("minItems", 1);
        steps.put("items", JsonWriter.object("$ref", "#/$defs/step"));
        return steps;
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("step", step());
        for (Kind kind : Kind.values()) {
            definitions.put(ParameterSchema.word(kind), parameter(kind));
        }
        return definitions;
    }

    private Map<String, Object> step() {
        Map<String, Object> name =
                ParameterSchema.described("string", "What the step is called; its files are named after it.");
        name.put("pattern", "^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$");
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("name", name);
        common.put("about", ParameterSchema.described("string", "Why it is there."));
        List<PartType> used = parts.stream()
                .filter(part -> !NEVER_STEPS.contains(part.kind()))
                .toList();
        return using(used, common, List.of("name", "use"), SchemaWriter::inputs);
    }

    /** What steps with a part may name of other steps. */
    private static Map<String, Object> inputs(PartType part) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (part.kind() == Kind.REPORTER) {
            inputs.put("of", stepName("The steps whose figures it takes.", true));
        } else if (part.kind() != Kind.SOURCE) {
            inputs.put("of", stepName("The step whose result it takes.", false));
        }
        if (part.learns()) {
            inputs.put("fit", stepName("The step from whose rows it learns, to treat those of 'of'.", false));
        }
        return inputs;
    }

    private static Map<String, Object> stepName(String about, boolean several) {
        Map<String, Object> name = JsonWriter.object("type", "string");
        Map<String, Object> list = JsonWriter.object("type", "array", "minItems", 1);
        if (!several) {
            list.put("maxItems", 1);
        }
        list.put("items", name);
        return JsonWriter.object("description", about, "oneOf", List.of(name, list));
    }

    /** A part that is a parameter: by name, with values of its own, or a step's result where that can serve as one. */
    private Map<String, Object> parameter(Kind kind) {
        List<PartType> fitting =
                parts.stream().filter(part -> part.kind() == kind).toList();
        List<Object> choices = new ArrayList<>();
        choices.add(names(fitting, "A " + kind.word() + " with all defaults."));
        if (SERVED_BY_STEPS.contains(kind)) {
            choices.add(ParameterSchema.described("string", "A step whose result serves as a " + kind.word() + "."));
        }
        choices.add(using(fitting, Map.of(), List.of("use"), _ -> Map.of()));
        return JsonWriter.object("anyOf", choices);
    }

    private static Map<String, Object> names(List<PartType> parts, String about) {
        Map<String, String> names = new LinkedHashMap<>();
        parts.forEach(part -> names.put(part.name(), part.about()));
        Map<String, Object> schema = JsonWriter.object("description", about);
        schema.putAll(ParameterSchema.choice(names));
        return schema;
    }

    private interface Members {
        Map<String, Object> of(PartType part);
    }

    private static Map<String, Object> using(
            List<PartType> parts, Map<String, Object> common, List<String> required, Members more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("use", names(parts, "The part that does it."));
        properties.putAll(common);
        Map<String, Object> schema = JsonWriter.object("type", "object", "properties", properties);
        schema.put("required", required);
        List<Object> branches = parts.stream()
                .map(part -> (Object)
                        JsonWriter.object("if", names(part), "then", values(part, properties.keySet(), more.of(part))))
                .toList();
        if (!branches.isEmpty()) {
            schema.put("allOf", branches);
        }
        return schema;
    }

    private static Map<String, Object> names(PartType part) {
        return JsonWriter.object(
                "properties",
                JsonWriter.object("use", JsonWriter.object("const", part.name())),
                "required",
                List.of("use"));
    }

    /** What an object may hold that uses a part. What is described elsewhere is only allowed here. */
    private static Map<String, Object> values(PartType part, Iterable<String> elsewhere, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        elsewhere.forEach(name -> properties.put(name, true));
        properties.putAll(more);
        List<Parameter> parameters = PartFault.naming(part, () -> Parameter.of(part.type()));
        return ParameterSchema.object(part.about(), properties, parameters, List.of());
    }
}
