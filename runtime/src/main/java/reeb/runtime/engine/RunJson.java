package reeb.runtime.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import reeb.api.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** The record of a run, {@code run.json}: all that is needed to do it again, and what came of it. */
public final class RunJson {
    private RunJson() {}

    /**
     * The surroundings of a run.
     *
     * @param version of Reeb
     * @param threads how many worked
     * @param started when, in ISO 8601
     * @param seconds how long it took
     */
    public record Surroundings(String version, int threads, String started, double seconds) {}

    /** Writes the record. */
    public static String of(
            Workflow workflow, List<StepRecord> records, List<String> warnings, Surroundings surroundings) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("workflow", workflow(workflow));
        run.put("steps", records.stream().map(RunJson::step).toList());
        run.put("warnings", List.copyOf(warnings));
        run.put("plugins", plugins(workflow));
        run.put("reeb", surroundings.version());
        run.put(
                "java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " on "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        run.put("threads", surroundings.threads());
        run.put("started", surroundings.started());
        run.put("seconds", rounded(surroundings.seconds()));
        run.put("peakBytes", Memory.peak());
        return JsonWriter.pretty(run);
    }

    /** Lists the files that a run wrote into its folder, from its record; none where there is no record to read. */
    static List<String> files(Path record) {
        if (!Files.exists(record)) {
            return List.of();
        }
        try {
            return JsonReader.read(record) instanceof Json.Members run
                            && run.member("steps").orElse(null) instanceof Json.Array steps
                    ? steps.elements().stream().flatMap(RunJson::names).toList()
                    : List.of();
        } catch (InputException e) {
            return List.of();
        }
    }

    private static Stream<String> names(Json step) {
        return step instanceof Json.Members members && members.member("files").orElse(null) instanceof Json.Array files
                ? files.elements().stream()
                        .map(file -> file instanceof Json.Members entry ? entry.member("name") : Optional.<Json>empty())
                        .flatMap(Optional::stream)
                        .filter(Json.Text.class::isInstance)
                        .map(name -> ((Json.Text) name).value())
                        .filter(name -> name.matches("[a-zA-Z0-9][a-zA-Z0-9._-]*"))
                : Stream.of();
    }

    /** Gives the workflow back as JSON that runs, with every default spelled out. */
    private static Map<String, Object> workflow(Workflow workflow) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", workflow.name());
        members.put("seed", workflow.seed());
        List<Object> steps = new ArrayList<>();
        for (Step step : workflow.steps()) {
            Map<String, Object> values = PartValues.of(step.part());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", step.name());
            entry.put("use", values.remove("use"));
            if (!step.of().isEmpty()) {
                entry.put("of", step.of().size() == 1 ? step.of().getFirst() : step.of());
            }
            step.fit().ifPresent(fit -> entry.put("fit", fit));
            entry.putAll(values);
            steps.add(entry);
        }
        members.put("steps", steps);
        return members;
    }

    private static Map<String, Object> step(StepRecord record) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", record.step().name());
        entry.put("how", record.how().toString());
        entry.put("seconds", rounded(record.seconds()));
        if (record.peakBytes() > 0) {
            entry.put("peakBytes", record.peakBytes());
        }
        if (!record.summary().isEmpty()) {
            entry.put("result", record.summary());
        }
        if (!record.ledger().isEmpty()) {
            entry.put("rows", record.ledger());
        }
        if (!record.figures().isEmpty()) {
            entry.put("figures", figures(record.figures()));
        }
        if (!record.key().isEmpty()) {
            entry.put("key", record.key());
        }
        if (!record.files().isEmpty()) {
            entry.put("files", record.files().stream().map(RunJson::file).toList());
        }
        return entry;
    }

    /** Gives single values as numbers, several as lists. */
    private static Map<String, Object> figures(Map<String, List<Double>> figures) {
        Map<String, Object> entry = new LinkedHashMap<>();
        figures.forEach((name, values) -> entry.put(name, values.size() == 1 ? values.getFirst() : values));
        return entry;
    }

    private static Map<String, Object> file(WrittenFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", file.name());
        entry.put("bytes", file.bytes());
        entry.put("sha256", file.sha256());
        return entry;
    }

    private static List<Object> plugins(Workflow workflow) {
        Map<String, Object> plugins = new TreeMap<>();
        workflow.steps().stream().flatMap(step -> step.plugins().stream()).forEach(plugin -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", plugin.name());
            entry.put("version", plugin.version());
            if (!plugin.sha256().isEmpty()) {
                entry.put("sha256", plugin.sha256());
            }
            plugins.put(plugin.name(), entry);
        });
        return List.copyOf(plugins.values());
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
