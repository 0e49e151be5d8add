package reeb.runtime.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.hash.Build;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * The keys under which step results are cached: hashes of all that decides them.
 *
 * <p>That is the build of Reeb, the part with every parameter, the plugins it and the parts within it came from, the keys of
 * the steps it depends on, the contents of the files it reads, and the seed with the step's name, which decide its random
 * numbers.
 */
final class StepKeys {
    private static final String FORMAT = "reeb step 1";

    private final String build = Build.identity();
    private final Map<String, String> keys = new HashMap<>();

    StepKeys(Workflow workflow, InputWatch inputs) {
        for (Step step : workflow.steps()) {
            Map<String, Object> material = StepFailure.naming(step, () -> material(workflow, step, inputs));
            keys.put(step.name(), Hashes.of(JsonWriter.compact(material)));
        }
    }

    /** Gives a step's key. */
    String of(Step step) {
        return Objects.requireNonNull(keys.get(step.name()));
    }

    private Map<String, Object> material(Workflow workflow, Step step, InputWatch inputs) {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("format", FORMAT);
        material.put("build", build);
        material.put("part", PartValues.of(step.part()));
        material.put("plugins", step.plugins().stream().map(StepKeys::identity).toList());
        material.put("seed", workflow.seed());
        material.put("step", step.name());
        material.put("inputs", step.inputs().stream().map(keys::get).toList());
        step.fit().ifPresent(fit -> material.put("fit", keys.get(fit)));
        material.put("files", inputs.hashes(step));
        return material;
    }

    /** Tells which plugins beside the built-in ones a step's parts come from. */
    static List<List<String>> thirdParties(Step step) {
        return thirdParties(step.plugins().stream());
    }

    /** Tells which of them some of its parts come from. */
    static List<List<String>> thirdParties(Step step, List<String> parts) {
        return thirdParties(
                step.plugins().stream().filter(plugin -> plugin.parts().stream().anyMatch(parts::contains)));
    }

    private static List<List<String>> thirdParties(Stream<InstalledPlugin> plugins) {
        return plugins.filter(plugin -> !plugin.sha256().isEmpty())
                .map(StepKeys::identity)
                .toList();
    }

    private static List<String> identity(InstalledPlugin plugin) {
        return List.of(plugin.name(), plugin.version(), plugin.sha256());
    }
}
