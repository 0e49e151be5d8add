package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** Runs workflows of the sample parts, each into a folder of its own, with one cache. */
class Runs implements Listener {
    static final String GRAPH = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice"},
              {"name": "moved", "use": "shift", "of": "data"},
              {"name": "look", "use": "jitter", "of": "moved"},
              {"name": "graph", "use": "chart", "of": "moved", "lens": "look"},
              {"name": "places", "use": "row", "of": "graph"},
              {"name": "list", "use": "listing", "of": "graph", "layout": "places"},
              {"name": "other", "use": "listing", "of": "graph"}]}
            """;

    private final Path folder;
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Cancellation cancellation = new Cancellation();
    private int threads = 2;
    private boolean cached = true;
    private int count;

    Runs(Path folder) {
        this.folder = folder;
    }

    /** What a run gave. */
    record Outcome(Workflow workflow, List<StepRecord> records, Path folder) {
        /** How each step's result came to be. */
        Map<String, String> how() {
            return records.stream()
                    .collect(Collectors.toMap(
                            record -> record.step().name(),
                            record -> record.how().toString(),
                            (a, b) -> a,
                            TreeMap::new));
        }

        Map<String, String> keys() {
            return records.stream()
                    .collect(Collectors.toMap(
                            record -> record.step().name(), StepRecord::key, (a, b) -> a, TreeMap::new));
        }

        String text(String file) throws IOException {
            return Files.readString(folder.resolve(file));
        }
    }

    Runs threads(int number) {
        this.threads = number;
        return this;
    }

    Runs withoutCache() {
        this.cached = false;
        return this;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    List<String> events() {
        return events;
    }

    List<String> warnings() {
        return warnings;
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path last() {
        return folder.resolve("run-" + count);
    }

    Outcome run(String json, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("w.json"), json);
        count++;
        RunFolder target = RunFolder.open(last(), false);
        try (Catalog catalog = SamplePlugin.catalog();
                Workers workers = new Workers(threads);
                ResultCache results = new ResultCache(
                        cached ? Optional.of(new StepStore(cache(), warnings::add)) : Optional.empty(),
                        1L << 30,
                        this)) {
            Workflow workflow = WorkflowReader.read(catalog, file, List.of(settings), FileCheck.none());
            DataPlaces places = new DataPlaces(folder, List.of());
            Engine.Means means = new Engine.Means(places, results, workers, cancellation, this, target, Backend.WHOLE);
            List<StepRecord> records = new Engine(workflow, means).run();
            FinishedRun.Surroundings surroundings = new FinishedRun.Surroundings(
                    "1", List.of(settings), threads, "2026-01-01T00:00:00Z", 1, Memory.peak());
            FinishedRun finished = new FinishedRun(workflow, records, warnings, surroundings);
            target.finish(RunJson.of(finished), page -> {});
            return new Outcome(workflow, records, target.path());
        } finally {
            target.abandon();
        }
    }

    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void began(Step step) {
        events.add("began " + step.name());
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {
        if (done == 1) {
            events.add("advanced " + step.name());
        }
    }

    @Override
    public void ended(StepRecord record) {
        events.add("ended " + record.step().name() + " " + record.how());
    }

    @Override
    public void warned(String step, String message) {
        warnings.add(step + ": " + message);
    }
}
