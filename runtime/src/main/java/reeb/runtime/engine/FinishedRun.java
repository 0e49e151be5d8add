package reeb.runtime.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * All that is known of a run at its end; its record for programs and its report for people are written from it.
 *
 * @param workflow what was run
 * @param records what became of each step, in the workflow's order
 * @param warnings what the user should know
 * @param surroundings of the run
 */
public record FinishedRun(
        Workflow workflow, List<StepRecord> records, List<String> warnings, Surroundings surroundings) {
    public FinishedRun {
        records = List.copyOf(records);
        warnings = List.copyOf(warnings);
    }

    /**
     * The surroundings of a run.
     *
     * @param version of Reeb
     * @param settings values that replaced those of the workflow's file, such as {@code graph.cover.resolution=30}
     * @param threads how many worked
     * @param started when, in ISO 8601
     * @param seconds how long it took
     * @param peakBytes the most memory the process had taken by its end; 0 where the system doesn't say
     */
    public record Surroundings(
            String version, List<String> settings, int threads, String started, double seconds, long peakBytes) {
        public Surroundings {
            settings = List.copyOf(settings);
        }

        /** Names the virtual machine and the system. */
        public String java() {
            return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " on "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        }
    }

    /** Gives the workflow back as JSON that runs, with every default spelled out. */
    public Map<String, Object> recipe() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", workflow.name());
        members.put("seed", workflow.seed());
        members.put("steps", workflow.steps().stream().map(FinishedRun::recipe).toList());
        return members;
    }

    /** Gives a step back as JSON that runs, with every default spelled out. */
    public static Map<String, Object> recipe(Step step) {
        Map<String, Object> values = PartValues.of(step.part());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", step.name());
        entry.put("use", values.remove("use"));
        if (!step.of().isEmpty()) {
            entry.put("of", step.of().size() == 1 ? step.of().getFirst() : step.of());
        }
        step.fit().ifPresent(fit -> entry.put("fit", fit));
        entry.putAll(values);
        return entry;
    }

    /** Lists the plugins that the parts come from, by their names. */
    public List<InstalledPlugin> plugins() {
        Map<String, InstalledPlugin> plugins = new TreeMap<>();
        workflow.steps().stream()
                .flatMap(step -> step.plugins().stream())
                .forEach(plugin -> plugins.put(plugin.name(), plugin));
        return new ArrayList<>(plugins.values());
    }
}
