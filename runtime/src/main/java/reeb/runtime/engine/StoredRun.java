package reeb.runtime.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reeb.api.Clusterer;
import reeb.api.data.Dataset;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.store.FinishedGraphs;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** The graphs of a run that has ended: its record tells how they were made, the cache holds them and their rows. */
public final class StoredRun implements FinishedGraphs {
    private static final String RECORD = "run.json";

    private final Path record;
    private final Json.Members written;
    private final Workflow workflow;
    private final Map<String, String> keys;
    private final StepStore store;
    private final Results results;

    private StoredRun(Path record, Json.Members written, Workflow workflow, Map<String, String> keys, StepStore store) {
        this.record = record;
        this.written = written;
        this.workflow = workflow;
        this.keys = keys;
        this.store = store;
        this.results = new Results(workflow, this::kept);
    }

    private StoredRun(StoredRun run, Workflow workflow, Set<String> same, Function<Step, Kept> make) {
        this.record = run.record;
        this.written = run.written;
        this.workflow = workflow;
        this.keys = new HashMap<>(run.keys);
        this.keys.keySet().retainAll(same);
        this.store = run.store;
        this.results = new Results(workflow, make);
    }

    /**
     * Gives the run as it would be with another workflow.
     *
     * @param same names of the steps whose results are those of this run
     * @param make gives the results of all steps
     */
    StoredRun with(Workflow changed, Set<String> same, Function<Step, Kept> make) {
        return new StoredRun(this, changed, same, make);
    }

    /**
     * Opens a run.
     *
     * @param run its folder, or the {@code run.json} in it
     * @param store where results are cached
     * @throws InputException where there is no record of a run
     */
    public static StoredRun open(Catalog catalog, Path run, StepStore store) {
        Path record = Files.isDirectory(run) ? run.resolve(RECORD) : run;
        if (!Files.exists(record)) {
            throw new InputException(run + ": has no run.json, so that no run has ended there; name a folder that"
                    + " 'reeb run' has made");
        }
        if (JsonReader.read(record) instanceof Json.Members members
                && members.member("workflow").orElse(null) instanceof Json.Members written
                && members.member("steps").orElse(null) instanceof Json.Array steps) {
            Workflow workflow = WorkflowReader.recorded(catalog, record, written);
            return new StoredRun(record, written, workflow, keys(steps), store);
        }
        throw new InputException(record + ": is no record of a run; name a folder that 'reeb run' has made");
    }

    /**
     * Opens the run once more with another step behind those that it had.
     *
     * @param step members of the step, as in a workflow
     * @throws reeb.runtime.workflow.WorkflowException where something is wrong in it
     */
    public StoredRun with(Catalog catalog, Map<String, Object> step) {
        return new StoredRun(record, written, changed(catalog, List.of(), List.of(step)), keys, store);
    }

    /** Gives the same run for another thread: results of one are asked for by one thread at a time. */
    public StoredRun again() {
        return new StoredRun(record, written, workflow, keys, store);
    }

    private static Json appended(Json.Members workflow, List<Map<String, Object>> more) {
        List<Json> steps = new ArrayList<>();
        if (workflow.member("steps").orElse(null) instanceof Json.Array array) {
            steps.addAll(array.elements());
        }
        more.forEach(members -> steps.add(JsonReader.parse(JsonWriter.compact(members), "the step that is added")));
        return new Json.Array(workflow.place(), steps);
    }

    /**
     * Gives the run's workflow with other values.
     *
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @param steps members of the steps that are added, as in a workflow
     * @throws reeb.runtime.workflow.WorkflowException where something is wrong in it
     */
    Workflow changed(Catalog catalog, List<String> settings, List<Map<String, Object>> steps) {
        Json.Members more = steps.isEmpty() ? written : written.with("steps", appended(written, steps));
        return WorkflowReader.read(catalog, record, more, settings, FileCheck.none());
    }

    /**
     * Writes the run's workflow with other values, as {@code reeb run} takes it.
     *
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @return JSON of many lines; paths in it are relative to the folder of the workflow that was run
     */
    public String workflowWith(List<String> settings) {
        return JsonWriter.pretty(WorkflowReader.replaced(written, settings));
    }

    /** Tells whether a run has ended in a folder, or a file is the record of one. */
    public static boolean isAt(Path run) {
        return RunJson.isRecord(Files.isDirectory(run) ? run.resolve(RECORD) : run);
    }

    private static Map<String, String> keys(Json.Array steps) {
        Map<String, String> keys = new HashMap<>();
        for (Json step : steps.elements()) {
            if (step instanceof Json.Members members
                    && members.member("name").orElse(null) instanceof Json.Text name
                    && members.member("key").orElse(null) instanceof Json.Text key
                    && key.value().matches("[0-9a-f]{64}")) {
                keys.put(name.value(), key.value());
            }
        }
        return keys;
    }

    @Override
    public Network network(Optional<String> step) {
        String name = chosen(step, graphs(), record);
        return new Network(results.graph(name), results.rows(name), workflow.name(), Map.of());
    }

    /**
     * Gives the rows of a step that gives data, or that a graph or figures are of, with its points and all their columns, where the cache holds them.
     * Only those of sources, clusters and other columns stay in memory, since they go with the points of other steps.
     */
    public Optional<Dataset> rows(Step step) {
        try {
            return Optional.of(step.gives() == ResultKind.DATA ? results.data(step.name()) : underneath(step));
        } catch (NotKeptException _) {
            return Optional.empty();
        } finally {
            if (!step.holdsColumns()) {
                results.release(step.name());
            }
        }
    }

    /** Gives the rows under a result that is there itself. */
    private Dataset underneath(Step step) {
        Result _ = results.of(step.name());
        return results.rows(step.name());
    }

    /** Tells what a source has found out of how its files are written, as {@link reeb.api.Run#settled} has it. */
    public Map<List<String>, String> settled(Step source) {
        return results.kept(source.name()).notes().settled();
    }

    /** What was run. */
    public Workflow workflow() {
        return workflow;
    }

    /** The results of the run, as far as the cache holds them. */
    Results results() {
        return results;
    }

    /** Where results are cached. */
    StepStore store() {
        return store;
    }

    /** The key of a step's result; empty where the run had no such step, or one that only wrote. */
    Optional<String> key(String step) {
        return Optional.ofNullable(keys.get(step));
    }

    /** The folder that the run wrote its files into. */
    public Path folder() {
        return Optional.ofNullable(record.toAbsolutePath().getParent()).orElseThrow();
    }

    /** The file that tells of the run. */
    public Path record() {
        return record;
    }

    /** What the workflow is called. */
    public String title() {
        return workflow.name();
    }

    @Override
    public List<String> graphs() {
        return workflow.steps().stream()
                .filter(step -> step.gives() == ResultKind.GRAPH)
                .map(Step::name)
                .toList();
    }

    /**
     * Names the step whose rows, with all their columns, the nodes of a graph hold: its source, or the last step between that adds columns or chooses rows.
     * Graphs of the same such step hold rows of one table.
     */
    public String rowsOf(String graph) {
        Step step = workflow.step(graph);
        while (!step.holdsColumns()) {
            step = workflow.step(step.of().getFirst());
        }
        return step.name();
    }

    @Override
    public Set<String> clusterings() {
        return workflow.steps().stream()
                .filter(step -> step.part() instanceof Clusterer)
                .map(Step::name)
                .collect(Collectors.toSet());
    }

    /**
     * Finds the graph that is asked.
     *
     * @param wanted its name, which need not be given where there is one graph alone
     * @param graphs those of the run
     * @param run for messages
     * @throws InputException where there is no such graph, or it isn't clear which
     */
    public static String chosen(Optional<String> wanted, List<String> graphs, Path run) {
        if (wanted.isEmpty() && graphs.size() == 1) {
            return graphs.getFirst();
        }
        if (wanted.isEmpty()) {
            throw new InputException(
                    graphs.isEmpty()
                            ? run + ": the run has no graph to ask"
                            : "--graph: must name one of the graphs of the run: " + String.join(", ", graphs));
        }
        if (!graphs.contains(wanted.get())) {
            throw new InputException("--graph " + wanted.get() + ": there is no such graph in the run"
                    + Nearest.hint(wanted.get(), graphs, "graphs"));
        }
        return wanted.get();
    }

    private Kept kept(Step step) {
        return Optional.ofNullable(keys.get(step.name()))
                .flatMap(store::read)
                .orElseThrow(() -> new NotKeptException("the cache " + store.root()
                        + " does not hold the result of step '" + step.name() + "' ("
                        + step.type().name() + "), which " + record
                        + " tells of; run the workflow again, with a cache, and ask that run"));
    }

    /** A result is gone that the run had. */
    private static final class NotKeptException extends InputException {
        private static final long serialVersionUID = 1;

        NotKeptException(String message) {
            super(message);
        }
    }
}
