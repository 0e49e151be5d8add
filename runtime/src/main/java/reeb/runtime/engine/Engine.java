package reeb.runtime.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import reeb.api.Clusterer;
import reeb.api.Places;
import reeb.api.Writer;
import reeb.api.data.Column;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Notes;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.ResultKind;
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
    private final InputWatch inputs;
    private final StepKeys keys;
    private final Map<String, List<String>> declared;
    private final Results results;
    private final PartCalls calls;
    private final StepRun.Common common;
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
     * @param backend lets parts work on rows
     */
    public record Means(
            Places places,
            ResultCache cache,
            Workers workers,
            Cancellation cancellation,
            Listener listener,
            RunFolder folder,
            Backend backend) {}

    /**
     * Hashes what the steps depend on.
     *
     * @throws reeb.runtime.workflow.WorkflowException where files are missing, with all of them
     * @throws reeb.api.problem.InputException where one can't be read
     */
    public Engine(Workflow workflow, Means means) {
        this.workflow = workflow;
        this.means = means;
        Map<String, List<Path>> files = StepInputs.files(workflow, means.places());
        this.inputs = new InputWatch(workflow, files, means.listener());
        this.keys = new StepKeys(workflow, inputs);
        this.declared = StepInputs.columns(
                workflow, means.places(), files, step -> means.cache().declared(keys.of(step)));
        this.results = new Results(workflow, this::make);
        this.calls = new PartCalls(
                workflow,
                inputs,
                results,
                new LearnedModels(workflow, keys::of, results, means.cache(), inputs::sound, means.backend()));
        this.common = new StepRun.Common(
                workflow.seed(),
                means.workers(),
                means.cancellation(),
                means.listener(),
                new SharedNeighbors(means.cache(), workflow.seed(), inputs::sound),
                new SharedLayouts(means.cache(), workflow.seed(), this::origins, inputs::sound),
                results::points,
                Optional.empty(),
                Optional.empty(),
                means.backend());
    }

    /**
     * Runs all steps.
     *
     * @return what became of each, in the workflow's order
     * @throws reeb.api.problem.InputException where data do not fit
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

    /** Gives the keys of the graph that a step takes and of the steps that serve as parts of its layout. */
    private Optional<List<String>> origins(Step step, MapperGraph graph, List<String> used) {
        return step.of().stream()
                .filter(from -> workflow.step(from).gives() == ResultKind.GRAPH && results.graph(from) == graph)
                .findFirst()
                .map(from -> Stream.concat(Stream.of(from), used.stream())
                        .map(workflow::step)
                        .map(keys::of)
                        .toList());
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
            if (results.has(step.name()) && !step.holdsColumns() && !wanted(step)) {
                results.release(step.name());
            }
        }
    }

    /** Tells whether a later step may ask for a step's points: itself, with columns added to them, or for what they taught. */
    private boolean wanted(Step step) {
        return consumers(step).stream()
                .anyMatch(other ->
                        !records.containsKey(other.name()) || (other.addsColumns() && wanted(other)) || teaches(other));
    }

    private boolean teaches(Step step) {
        return workflow.steps().stream()
                .anyMatch(other ->
                        !records.containsKey(other.name()) && other.fit().equals(Optional.of(step.name())));
    }

    private Kept make(Step step) {
        long start = System.nanoTime();
        // Where files have changed, a cached result is of what they were and does not go with what was read.
        Optional<Kept> cached = inputs.sound(step) ? means.cache().read(keys.of(step)) : Optional.empty();
        if (cached.isPresent()) {
            repeat(step, cached.get().notes().naming(inputs.paths(step)));
            ended(step, StepRecord.How.CACHED, start, cached.get(), keys.of(step));
            return cached.get();
        }
        // With the points below clusters: a cached result comes without those before it, and threads may ask for them.
        step.inputs().forEach(results::points);
        if (step.part() instanceof Clusterer) {
            results.requireFreeName(step);
        }
        means.listener().began(step);
        long begin = System.nanoTime();
        StepNotes notes = new StepNotes(step, means.listener(), advice -> heeded(step, advice));
        Result result = computed(step, run(step, notes));
        means.cancellation().check();
        Kept kept = new Kept(result, notes.all(), notes.snapshots());
        ended(step, StepRecord.How.COMPUTED, begin, kept, inputs.sound(step) ? keys.of(step) : "");
        Notes lasting =
                kept.notes().marked(inputs.paths(step)).declaring(declared.getOrDefault(step.name(), List.of()));
        means.cache().write(step, keys.of(step), new Kept(result, lasting, kept.snapshots()), () -> inputs.sound(step));
        return kept;
    }

    /** Says what was said when a result was computed. */
    private void repeat(Step step, Notes notes) {
        notes.warnings().forEach(warning -> means.listener().warned(step.name(), warning));
        notes.advice().stream()
                .filter(advice -> !heeded(step, advice))
                .forEach(advice -> means.listener().warned(step.name(), advice.message()));
    }

    /** Tells whether every step that takes a step's rows does what an advice says. */
    private boolean heeded(Step step, Notes.Advice advice) {
        List<Step> takers = workflow.steps().stream()
                .filter(other -> other.of().contains(step.name()) && !(other.part() instanceof Writer))
                .toList();
        return !takers.isEmpty()
                && takers.stream()
                        .allMatch(taker -> advice.parts().contains(taker.type().name()));
    }

    /** Lets a part compute, and looks whether its files were left alone meanwhile. */
    private Result computed(Step step, StepRun run) {
        inputs.begin(step);
        try {
            Result result = StepFailure.naming(step, () -> calls.result(step, run));
            inputs.end(step);
            inputs.release(step, result);
            return result;
        } catch (InputException | UncheckedIOException | StepFailure e) {
            // A file that was being written to is the likely cause.
            inputs.end(step);
            throw e;
        } catch (CancellationException e) {
            throw cancelled(step, e);
        }
    }

    private StepRun run(Step step, StepNotes notes) {
        return new StepRun(step, common, notes);
    }

    private void export(Step step, Writer writer) throws IOException {
        StepNotes notes = new StepNotes(step, means.listener());
        RunFolder.Writing writing = StepFailure.naming(step, () -> calls.writing(step, writer, run(step, notes)));
        step.through().forEach(results::points);
        means.listener().began(step);
        long start = System.nanoTime();
        List<WrittenFile> files = written(step, writer, writing);
        StepRecord record = new StepRecord(
                step,
                "",
                StepRecord.How.COMPUTED,
                seconds(start),
                Memory.peak(),
                String.join(", ", files.stream().map(WrittenFile::name).toList()),
                Optional.empty(),
                Optional.empty(),
                StepRecord.numbers(notes.all().figures()),
                files);
        records.put(step.name(), record);
        means.listener().ended(record);
    }

    private List<WrittenFile> written(Step step, Writer writer, RunFolder.Writing writing) throws IOException {
        try {
            return StepFailure.naming(step, () -> means.folder().write(step.name(), writer.endings(), writing));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CancellationException e) {
            throw cancelled(step, e);
        }
    }

    /** Passes a cancellation on, unless nobody asked for it but the part itself. */
    private RuntimeException cancelled(Step step, CancellationException e) {
        return means.cancellation().cancelled() ? e : StepFailure.of(step, e);
    }

    private void ended(Step step, StepRecord.How how, long start, Kept kept, String key) {
        Result result = kept.result();
        Optional<Ledger> ledger =
                result instanceof Result.Graph graph ? Optional.of(graph.graph().ledger()) : Optional.empty();
        StepRecord record = new StepRecord(
                step,
                key,
                how,
                seconds(start),
                Memory.peak(),
                result.summary(),
                result.columns(kept.notes().settled("vector")),
                ledger,
                figures(kept),
                result.section(),
                List.of());
        records.put(step.name(), record);
        means.listener().ended(record);
    }

    /** What a step measured on its way, and what an evaluator was asked for. */
    private static Map<String, Column.Numbers> figures(Kept kept) {
        Map<String, Column.Numbers> figures = StepRecord.numbers(kept.notes().figures());
        if (kept.result() instanceof Result.Figures measured) {
            measured.table().columns().forEach(column -> {
                if (column instanceof Column.Numbers numbers) {
                    figures.put(column.name(), numbers);
                }
            });
        }
        return figures;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
