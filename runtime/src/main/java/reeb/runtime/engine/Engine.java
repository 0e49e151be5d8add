package reeb.runtime.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Evaluator;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.GraphEvaluator;
import reeb.api.GraphTransform;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Model;
import reeb.api.NeighborSearch;
import reeb.api.Places;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Trainable;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.Writer;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Notes;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * Runs a workflow: asks for what its exporters and last steps need, reads what is cached, computes the rest.
 *
 * <p>One engine does one run.
 */
public final class Engine {
    private final Workflow workflow;
    private final Means means;
    private final StepKeys keys;
    private final Results results;
    private final SharedNeighbors neighbors;
    private final Map<String, StepRecord> records = new HashMap<>();

    /**
     * What a run works with.
     *
     * @param places where files lie
     * @param cache where results are kept
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears how it goes
     * @param folder where files go
     */
    public record Means(
            Places places,
            ResultCache cache,
            Workers workers,
            Cancellation cancellation,
            Listener listener,
            RunFolder folder) {}

    /**
     * Hashes what the steps depend on.
     *
     * @throws reeb.api.InputException where a file is missing
     */
    public Engine(Workflow workflow, Means means) {
        this.workflow = workflow;
        this.means = means;
        this.keys = new StepKeys(workflow, means.places());
        this.results = new Results(workflow, this::make);
        this.neighbors = new SharedNeighbors(means.cache(), workflow.seed());
        workflow.results().connect(results::points);
    }

    /**
     * Runs all steps.
     *
     * @return what became of each, in the workflow's order
     * @throws reeb.api.InputException where data do not fit
     * @throws IOException where a file of the run can't be written
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public List<StepRecord> run() throws IOException {
        for (Step step : workflow.steps()) {
            means.cancellation().check();
            if (step.part() instanceof Writer writer) {
                export(step, writer);
            } else if (consumers(step).isEmpty()) {
                results.of(step.name());
            }
            releaseUnneeded();
        }
        means.cache().await();
        return workflow.steps().stream().map(this::record).toList();
    }

    private StepRecord record(Step step) {
        return records.computeIfAbsent(step.name(), _ -> StepRecord.notNeeded(step, keys.of(step)));
    }

    private List<Step> consumers(Step step) {
        return workflow.steps().stream()
                .filter(other -> other.inputs().contains(step.name()))
                .toList();
    }

    /** Lets go of results whose takers are all done, but for sources: their columns go with every later step. */
    private void releaseUnneeded() {
        for (Step step : workflow.steps()) {
            if (results.has(step.name())
                    && !(step.part() instanceof Source)
                    && !(step.part() instanceof Clusterer)
                    && !wanted(step)) {
                results.release(step.name());
            }
        }
    }

    /** Tells whether a later step may ask for a step's points: itself, or for the clusters in them. */
    private boolean wanted(Step step) {
        return consumers(step).stream()
                .anyMatch(other ->
                        !records.containsKey(other.name()) || (other.part() instanceof Clusterer && wanted(other)));
    }

    private Kept make(Step step) {
        long start = System.nanoTime();
        Optional<Kept> cached = means.cache().read(keys.of(step));
        if (cached.isPresent()) {
            Notes notes = cached.get().notes();
            notes.warnings().forEach(warning -> means.listener().warned(step.name(), warning));
            ended(step, StepRecord.How.CACHED, start, cached.get());
            return cached.get();
        }
        // With the points below clusters: a cached result comes without those before it, and threads may ask for them.
        step.inputs().forEach(results::points);
        means.listener().began(step);
        long begin = System.nanoTime();
        StepNotes notes = new StepNotes(step, means.listener());
        Result result = StepFailure.naming(step, () -> compute(step, run(step, notes)));
        means.cancellation().check();
        Kept kept = new Kept(result, notes.all(), notes.snapshots());
        ended(step, StepRecord.How.COMPUTED, begin, kept);
        means.cache().write(step, keys.of(step), kept);
        return kept;
    }

    private Run run(Step step, StepNotes notes) {
        return new StepRun(new StepRun.Shared(
                step, workflow.seed(), means.workers(), means.cancellation(), means.listener(), notes, neighbors));
    }

    private Result compute(Step step, Run run) {
        return switch (step.part()) {
            case Source source -> new Result.Loaded(source.load(keys.inputs(step), run));
            case Trainable learner when step.fit().isPresent() -> new Result.Matrix(fitted(learner, step, run));
            case Transform transform ->
                new Result.Matrix(transform.transform(results.data(taken(step)), keys.inputs(step), run));
            case Lens lens -> new Result.Matrix(lens.view(results.data(taken(step)), run));
            case Clusterer clusterer -> new Result.Clusters(clusterer.cluster(results.points(taken(step)), run));
            case GraphBuilder builder -> new Result.Graph(builder.build(results.data(taken(step)), run));
            case GraphTransform transform ->
                new Result.Graph(transform.transform(network(step), keys.inputs(step), run));
            case Layout layout -> new Result.Matrix(layout.place(results.graph(taken(step)), run));
            case Evaluator evaluator -> new Result.Figures(evaluator.evaluate(results.data(taken(step)), run));
            case GraphEvaluator evaluator -> new Result.Figures(evaluator.evaluate(network(step), run));
            case Writer _, Metric _, NeighborSearch _, Cover _ ->
                throw new IllegalStateException(step.name() + " gives no result");
        };
    }

    /** Treats the rows of one step as those of another have taught. */
    private Points fitted(Trainable learner, Step step, Run run) {
        return model(learner, step, run).transform(results.points(taken(step)), run);
    }

    /** Learns from a step's rows; where the step is this very part's, from what it has learned already. */
    private Model model(Trainable learner, Step step, Run run) {
        Step teacher = workflow.step(step.fit().orElseThrow());
        if (teacher.part().equals(step.part()) && teacher.fit().isEmpty()) {
            return learner.trained(results.data(taken(teacher)), results.points(teacher.name()), run);
        }
        return learner.train(results.data(teacher.name()), run);
    }

    private static String taken(Step step) {
        return step.of().getFirst();
    }

    private void export(Step step, Writer writer) throws IOException {
        StepNotes notes = new StepNotes(step, means.listener());
        RunFolder.Writing writing = writing(step, writer, run(step, notes));
        step.through().forEach(results::points);
        means.listener().began(step);
        long start = System.nanoTime();
        List<WrittenFile> files =
                StepFailure.naming(step, () -> means.folder().write(step.name(), writer.endings(), writing));
        StepRecord record = new StepRecord(
                step,
                "",
                StepRecord.How.COMPUTED,
                seconds(start),
                Memory.peak(),
                String.join(", ", files.stream().map(WrittenFile::name).toList()),
                Optional.empty(),
                notes.all().figures(),
                files);
        records.put(step.name(), record);
        means.listener().ended(record);
    }

    /** Gets what is to be written, so that the time of a step is that of writing. */
    private RunFolder.Writing writing(Step step, Writer writer, Run run) {
        return switch (writer) {
            case Exporter exporter -> {
                Network network = network(step);
                yield output -> exporter.export(network, output, run);
            }
            case Visualizer visualizer -> {
                String from = taken(step);
                View view = new View(
                        results.data(from), workflow.name(), facts(workflow.step(from)), results.snapshots(from));
                yield output -> visualizer.visualize(view, output, run);
            }
            case Reporter reporter -> {
                List<Evaluation> evaluations = step.of().stream()
                        .map(from -> new Evaluation(from, results.figures(from)))
                        .toList();
                yield output -> reporter.report(evaluations, output, run);
            }
        };
    }

    private Network network(Step step) {
        String graphStep = taken(step);
        MapperGraph graph = results.graph(graphStep);
        return new Network(graph, results.rows(graphStep), workflow.name(), facts(workflow.step(graphStep)));
    }

    /** Tells how a step's result came to be. */
    private Map<String, String> facts(Step made) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("workflow", workflow.name());
        facts.put("seed", Long.toString(workflow.seed()));
        for (Step before : workflow.lineage(made)) {
            Map<String, Object> values = PartValues.of(before.part());
            before.fit().ifPresent(fit -> values.put("fit", fit));
            facts.put(before.name(), JsonWriter.compact(values));
        }
        return facts;
    }

    private void ended(Step step, StepRecord.How how, long start, Kept kept) {
        Result result = kept.result();
        Optional<Ledger> ledger =
                result instanceof Result.Graph graph ? Optional.of(graph.graph().ledger()) : Optional.empty();
        StepRecord record = new StepRecord(
                step,
                keys.of(step),
                how,
                seconds(start),
                Memory.peak(),
                result.summary(),
                ledger,
                figures(kept),
                List.of());
        records.put(step.name(), record);
        means.listener().ended(record);
    }

    /** What a step measured on its way, and what an evaluator was asked for. */
    private static Map<String, List<Double>> figures(Kept kept) {
        Map<String, List<Double>> figures = new LinkedHashMap<>(kept.notes().figures());
        if (kept.result() instanceof Result.Figures measured) {
            measured.table().columns().forEach(column -> {
                if (column instanceof Column.Numbers numbers) {
                    figures.put(column.name(), numbers.all());
                }
            });
        }
        return figures;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
