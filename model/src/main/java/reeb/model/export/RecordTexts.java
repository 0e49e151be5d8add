package reeb.model.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.graph.Network;
import reeb.model.predict.ModelInput;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;

/** What a model tells of the rows that it takes, of its steps and of its nodes. */
final class RecordTexts {
    /** The parameters of sources that name files. */
    private static final Set<String> FILES = Set.of("file", "files", "path", "images", "metadata");

    private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\~]|[A-Za-z]:)");

    private RecordTexts() {}

    /** The rows that a model takes: those that the source of the known rows gives, and columns of which features are made. */
    static Map<String, Object> input(Dataset source, List<ModelInput.Choice> choices) {
        Map<String, Object> input = new LinkedHashMap<>();
        source.images().ifPresent(images -> {
            input.put("width", images.width());
            input.put("height", images.height());
            input.put("channels", images.channels());
        });
        input.put("columns", source.points().columns());
        input.put("type", source.points().precision().name().toLowerCase(Locale.ROOT));
        if (!source.features().isEmpty()) {
            input.put("features", source.features());
        }
        Map<String, Object> moments = new LinkedHashMap<>();
        source.features()
                .forEach(feature -> source.table()
                        .column(feature)
                        .flatMap(ModelInput::moment)
                        .ifPresent(scale -> moments.put(feature, scale.name().toLowerCase(Locale.ROOT))));
        if (!moments.isEmpty()) {
            input.put("moments", moments);
        }
        if (!choices.isEmpty()) {
            input.put(
                    "categories",
                    choices.stream()
                            .map(choice -> JsonWriter.object("name", choice.name(), "values", choice.values()))
                            .toList());
        }
        return input;
    }

    /** What the source has found out of how its files are written, as a member with parameters that say so; none where it is nothing. */
    static Map<String, Object> settled(Map<List<String>, String> found) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        found.forEach((path, value) -> put(parameters, path, value));
        return parameters.isEmpty() ? Map.of() : Map.of("settled", parameters);
    }

    @SuppressWarnings("unchecked") // made here
    private static void put(Map<String, Object> parameters, List<String> path, String value) {
        if (path.size() == 1) {
            parameters.put(path.getFirst(), value);
        } else {
            Object within = parameters.computeIfAbsent(path.getFirst(), _ -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) within, path.subList(1, path.size()), value);
        }
    }

    /** What the step is, for a reader of workflows; without what it needed to learn, and without places on this machine. */
    static Map<String, Object> recipe(Step step) {
        Map<String, Object> members = new LinkedHashMap<>(FinishedRun.recipe(step));
        members.remove("fit");
        if (step.part() instanceof Source) {
            members.replaceAll(RecordTexts::placeless);
        }
        return JsonWriter.object("recipe", members);
    }

    /** Leaves the name of a path; dates are written with slashes too. */
    private static Object placeless(String parameter, Object value) {
        return switch (value) {
            case String text
            when FILES.contains(parameter) || ABSOLUTE.matcher(text).find() ->
                text.replaceFirst("^.*[/\\\\](?=[^/\\\\]*$)", "");
            case List<?> values
            when FILES.contains(parameter) ->
                values.stream().map(one -> placeless(parameter, one)).toList();
            default -> value;
        };
    }

    /** The plugins that are not built in, by whose parts rows are treated. */
    static List<Map<String, Object>> plugins(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.plugins().stream())
                .filter(plugin -> !plugin.sha256().isEmpty())
                .distinct()
                .map(plugin -> JsonWriter.object(
                        "name", plugin.name(), "version", plugin.version(), "sha256", plugin.sha256()))
                .toList();
    }

    /**
     * The nodes that a model can name, and their groups; {@code label} as in exports.
     */
    static byte[] nodes(Network network, NodeGroups groups, Optional<String> label) {
        List<String> labels = NodeLabels.of(network, label, Colour.AUTO);
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (int node = 0; node < labels.size(); node++) {
            nodes.add(JsonWriter.object(
                    "node",
                    node,
                    "name",
                    labels.get(node),
                    "group",
                    groups.of()[node],
                    "size",
                    network.graph().nodes().get(node).size()));
        }
        String json = JsonWriter.pretty(JsonWriter.object("groups", groups.names(), "nodes", nodes));
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
