package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.Output;
import reeb.api.Places;
import reeb.api.Writer;
import reeb.api.graph.MapperGraph;
import reeb.api.learning.Model;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * A step that writes, added to a run that has ended: what it takes comes from the cache, and the files that the run's sources read
 * need not be there any more. Neighbours and places of nodes that were found before serve again.
 */
public final class LaterStep {
    private final StoredRun run;
    private final Step step;
    private final Means means;
    private final Optional<StepRun.Haste> haste;

    /**
     * What it works with.
     *
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears how it goes
     */
    public record Means(Workers workers, Cancellation cancellation, Listener listener) {}

    private LaterStep(StoredRun run, Step step, Means means, Optional<StepRun.Haste> haste) {
        this.run = run;
        this.step = step;
        this.means = means;
        this.haste = haste;
    }

    /**
     * Lets a step write.
     *
     * @param run with the step, as {@link StoredRun#with} gives it
     * @param step its name
     * @param output takes its files
     * @throws IOException where they can't be written
     * @throws reeb.api.problem.InputException where the cache no longer holds what it takes, or that does not fit
     */
    public static void write(StoredRun run, String step, Output output, Means means) throws IOException {
        LaterStep later = new LaterStep(run, run.workflow().step(step), means, Optional.empty());
        try (ResultCache cache = new ResultCache(Optional.of(run.store()), Long.MAX_VALUE, means.listener())) {
            later.write(output, cache);
        }
    }

    /**
     * Gives what a step of a run has learned; it learns again, as it did, what the cache does not hold.
     *
     * @param run that has ended
     * @param step one whose part is {@link reeb.api.learning.Trainable}
     * @throws reeb.api.problem.InputException where the cache no longer holds what it takes
     */
    public static Model learned(StoredRun run, Step step, Means means) {
        LaterStep later = new LaterStep(run, step, means, Optional.empty());
        try (ResultCache cache = new ResultCache(Optional.of(run.store()), Long.MAX_VALUE, means.listener())) {
            StepRun own = new StepRun(step, later.common(cache), new StepNotes(step, means.listener()));
            LearnedModels models = new LearnedModels(
                    run.workflow(),
                    known -> run.key(known.name()).orElse(""),
                    run.results(),
                    cache,
                    _ -> true,
                    Backend.WHOLE);
            return StepFailure.naming(step, () -> models.of(step, own));
        }
    }

    /**
     * Lets a step write while a person waits for it.
     *
     * @param cache from which neighbours and places may come, and into which they go
     */
    static void write(StoredRun run, String step, Output output, Means means, ResultCache cache, StepRun.Haste haste)
            throws IOException {
        new LaterStep(run, run.workflow().step(step), means, Optional.of(haste)).write(output, cache);
    }

    /** Computes the result of a step while a person waits for it; what it takes are results of the run, and files of its own. */
    static Kept result(StoredRun run, Step step, Means means, ResultCache cache, StepRun.Haste haste) {
        LaterStep later = new LaterStep(run, step, means, Optional.of(haste));
        step.inputs().forEach(run.results()::points);
        StepNotes notes = new StepNotes(step, means.listener());
        StepRun own = new StepRun(step, later.common(cache), notes);
        Result result = StepFailure.naming(
                step, () -> later.calls(cache, step.part().inputs(places(run))).result(step, own));
        means.cancellation().check();
        return new Kept(result, notes.all(), notes.snapshots());
    }

    private void write(Output output, ResultCache cache) throws IOException {
        if (!(step.part() instanceof Writer writer)) {
            throw new IllegalArgumentException(step.name() + " writes nothing");
        }
        means.listener().began(step);
        long start = System.nanoTime();
        StepNotes notes = new StepNotes(step, means.listener());
        StepRun own = new StepRun(step, common(cache), notes);
        RunFolder.Writing writing =
                StepFailure.naming(step, () -> calls(cache, List.of()).writing(step, writer, own));
        step.through().forEach(run.results()::points);
        boolean _ = StepFailure.naming(step, () -> {
            writing.write(output);
            return true;
        });
        means.listener().ended(record(writer, notes, start));
    }

    private StepRecord record(Writer writer, StepNotes notes, long start) {
        return new StepRecord(
                step,
                "",
                StepRecord.How.COMPUTED,
                (System.nanoTime() - start) / 1e9,
                Memory.peak(),
                writer.endings().stream()
                        .map(ending -> step.name() + "." + ending)
                        .collect(Collectors.joining(", ")),
                Optional.empty(),
                Optional.empty(),
                StepRecord.numbers(notes.all().figures()),
                List.of());
    }

    private StepRun.Common common(ResultCache cache) {
        long seed = run.workflow().seed();
        return new StepRun.Common(
                seed,
                means.workers(),
                means.cancellation(),
                means.listener(),
                new SharedNeighbors(cache, seed),
                new SharedLayouts(
                        cache,
                        seed,
                        this::origins,
                        _ -> true,
                        haste.map(StepRun.Haste::placing).orElse(SharedLayouts.Placing.ANEW)),
                run.results()::points,
                haste,
                Optional.empty(),
                Backend.WHOLE);
    }

    /**
     * Gives what calls parts. The keys of the record stand for what inputs of steps of the run were.
     *
     * @param files of this step
     */
    private PartCalls calls(ResultCache cache, List<Path> files) {
        Workflow workflow = run.workflow();
        InputWatch inputs = new InputWatch(workflow, Map.of(step.name(), files), means.listener());
        StepKeys keys = new StepKeys(workflow, inputs);
        return new PartCalls(
                workflow,
                inputs,
                run.results(),
                new LearnedModels(workflow, keys::of, run.results(), cache, _ -> true, Backend.WHOLE));
    }

    /** Gives the keys that the run knew a graph, and the steps that serve as parts of its layout, by; none of what it did not have. */
    private Optional<List<String>> origins(Step asking, MapperGraph graph, List<String> used) {
        return asking.of().stream()
                .filter(from -> run.workflow().step(from).gives() == ResultKind.GRAPH
                        && run.results().graph(from) == graph)
                .findFirst()
                .map(from -> Stream.concat(Stream.of(from), used.stream()).toList())
                .filter(names -> names.stream().allMatch(name -> run.key(name).isPresent()))
                .map(names ->
                        names.stream().map(name -> run.key(name).orElseThrow()).toList());
    }

    /** Tells where files of a step lie that is added: at absolute paths, or beside the record. */
    private static Places places(StoredRun run) {
        return new DataPlaces(run.folder(), List.of());
    }
}
