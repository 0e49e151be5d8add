package reeb.model.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;

/** What the record of a model tells of the rows that it takes, and of its steps. */
final class RecordTexts {
    private RecordTexts() {}

    /** The rows that a model takes: those that the source of the known rows gives. */
    static Map<String, Object> input(Dataset source) {
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
        return input;
    }

    /** What the step is, for a reader of workflows; without what it needed to learn, and without places on this machine. */
    static Map<String, Object> recipe(Step step) {
        Map<String, Object> members = new LinkedHashMap<>(FinishedRun.recipe(step));
        members.remove("fit");
        if (step.part() instanceof Source) {
            members.replaceAll((_, value) ->
                    value instanceof String text ? text.replaceFirst("^.*[/\\\\](?=[^/\\\\]*$)", "") : value);
        }
        return JsonWriter.object("recipe", members);
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
}
