package reeb.server.choices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.WorkflowReader;

/** Makes a workflow in which things are chosen otherwise. */
final class ChangedWorkflow {
    private static final String USE = ".use";
    private static final List<String> KEPT = List.of("name", "of", "fit");

    private ChangedWorkflow() {}

    /**
     * Changes a workflow.
     *
     * @param workflow its text, as a run records it
     * @param choices what can be chosen
     * @param values by the paths of choices; an empty text in place of a step's part leaves the step out
     * @param taken gives the steps whose results a step takes, by its name
     * @return JSON of many lines, as {@code reeb run} takes it
     * @throws InputException where a path is none that can be chosen
     */
    static String of(
            String workflow, List<Choice> choices, Map<String, Json> values, Function<String, List<String>> taken) {
        List<String> paths = choices.stream().map(Choice::path).toList();
        for (String path : values.keySet()) {
            if (!paths.contains(path)) {
                throw new InputException(path + ": is nothing that can be chosen here");
            }
        }
        if (!(JsonReader.parse(workflow, "the workflow") instanceof Json.Members members)) {
            throw new IllegalStateException("a record holds a workflow");
        }
        Json.Members changed = members;
        List<String> settings = new ArrayList<>();
        List<String> anew = new ArrayList<>();
        List<String> left = new ArrayList<>();
        // Parts before what is within them, which goes with the old part.
        for (String path : values.keySet().stream()
                .sorted(Comparator.comparingInt(String::length))
                .toList()) {
            Json value = values.get(path);
            if (anew.stream().anyMatch(part -> path.startsWith(part + ".")) || value == null) {
                continue;
            }
            Choice choice = choices.get(paths.indexOf(path));
            if (path.endsWith(USE)) {
                String step = path.substring(0, path.length() - USE.length());
                anew.add(step);
                if (value instanceof Json.Text part && part.value().isEmpty()) {
                    left.add(step);
                } else {
                    changed = with(changed, step, value);
                }
            } else {
                settings.add(path + "=" + JsonWriter.compact(value));
                if (choice.form() == Choice.Form.PART) {
                    anew.add(path);
                }
            }
        }
        return JsonWriter.pretty(WorkflowReader.replaced(new LeftOut(left, taken).from(changed), settings));
    }

    /** Gives a step another part, with its usual parameters. */
    private static Json.Members with(Json.Members workflow, String name, Json part) {
        if (!(workflow.member("steps").orElse(null) instanceof Json.Array steps)) {
            return workflow;
        }
        List<Json> changed = new ArrayList<>();
        for (Json step : steps.elements()) {
            changed.add(Choices.named(step, name) && step instanceof Json.Members members ? with(members, part) : step);
        }
        return workflow.with("steps", new Json.Array(steps.place(), changed));
    }

    private static Json.Members with(Json.Members step, Json part) {
        Map<String, Json> kept = new LinkedHashMap<>(step.members());
        kept.keySet().retainAll(KEPT);
        return new Json.Members(step.place(), kept, step.names()).with("use", part);
    }
}
