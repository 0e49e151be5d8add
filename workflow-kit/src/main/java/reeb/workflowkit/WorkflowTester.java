package reeb.workflowkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Engine;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.ResultCache;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonReader;
import reeb.runtime.report.RunReport;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/**
 * Runs workflows within a test, as {@code reeb run} does, with the parts of all plugins on the class path: those of the test's own
 * project, listed in its {@code META-INF/services}, and those of Reeb's plugins that it depends on.
 *
 * <p>Each run has a folder and a cache of its own, so that every step is computed each time. A value: each setting gives a new
 * tester.
 */
public final class WorkflowTester {
    private static final int THREADS = 2;
    /** The record of a test tells neither when it was nor how long it took. */
    private static final String NO_TIME = "1970-01-01T00:00:00Z";

    private static final long LARGEST_CACHE = 1L << 34;

    private final Path folder;
    private final int threads;
    private final List<String> settings;

    private WorkflowTester(Path folder, int threads, List<String> settings) {
        this.folder = folder;
        this.threads = threads;
        this.settings = settings;
    }

    /**
     * Runs in a folder, on two threads.
     *
     * @param folder such as JUnit's {@code @TempDir}; paths in workflows that are no files are relative to it
     * @return a tester
     */
    public static WorkflowTester in(Path folder) {
        return new WorkflowTester(folder, THREADS, List.of());
    }

    /**
     * Runs on another number of threads, which must not change a byte.
     *
     * @param number at least 1
     * @return a tester
     */
    public WorkflowTester threads(int number) {
        return new WorkflowTester(folder, number, settings);
    }

    /**
     * Replaces a value of the workflow.
     *
     * @param setting such as {@code graph.cover.resolution=30}
     * @return a tester that also replaces this one
     */
    public WorkflowTester set(String setting) {
        List<String> more = new ArrayList<>(settings);
        more.add(setting);
        return new WorkflowTester(folder, threads, List.copyOf(more));
    }

    /**
     * Runs a workflow.
     *
     * @param steps of the workflow
     * @return what it gave
     * @throws InputException where the workflow is wrong, a part refuses its data, or a plugin on the class path is left out
     * @throws RuntimeException where a part is at fault; its message is the line that a user would read, with step, part and plugin
     * @throws UncheckedIOException where a file cannot be read or written
     */
    public TestedRun run(Steps steps) {
        return run(steps.json());
    }

    /**
     * Runs a workflow.
     *
     * @param json the workflow
     * @return what it gave
     * @throws InputException as {@link #run(Steps)} does
     */
    public TestedRun run(String json) {
        Path place = folder.resolve("workflow.json");
        return run(catalog -> WorkflowReader.read(
                catalog, place, JsonReader.parse(json, place.toString()), settings, StepInputs.check(places(place))));
    }

    /**
     * Runs a workflow.
     *
     * @param file its JSON; paths in it are relative to its folder
     * @return what it gave
     * @throws InputException as {@link #run(Steps)} does
     */
    public TestedRun run(Path file) {
        return run(catalog -> WorkflowReader.read(catalog, file, settings, StepInputs.check(places(file))));
    }

    private static DataPlaces places(Path workflow) {
        return new DataPlaces(DataPlaces.folder(workflow), List.of());
    }

    /** Reads the workflow by the parts there are. */
    private interface Reading {
        Workflow read(Catalog catalog);
    }

    private TestedRun run(Reading reading) {
        try (Catalog catalog = Catalog.open(List.of())) {
            if (!catalog.problems().isEmpty()) {
                throw new InputException(
                        catalog.problems().stream().map(Object::toString).collect(Collectors.joining("; ")));
            }
            return run(catalog, reading.read(catalog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestedRun run(Catalog catalog, Workflow workflow) throws IOException {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        Listener listener = Listener.ofWarnings((step, message) -> warnings.add(step + ": " + message));
        RunFolder target = RunFolder.open(RunFolder.next(folder.resolve("run")), false);
        String name = String.valueOf(target.path().getFileName());
        StepStore store = new StepStore(folder.resolve("cache-of-" + name), warnings::add);
        try (Workers workers = new Workers(threads);
                ResultCache cache = new ResultCache(Optional.of(store), LARGEST_CACHE, listener)) {
            Engine.Means means = new Engine.Means(
                    places(workflow.file()), cache, workers, new Cancellation(), listener, target, Backend.WHOLE);
            List<StepRecord> records = new Engine(workflow, means).run();
            FinishedRun finished = new FinishedRun(
                    workflow,
                    records,
                    warnings,
                    new FinishedRun.Surroundings("in a test", settings, threads, NO_TIME, 0, 0));
            target.finish(RunJson.of(finished), page -> RunReport.write(finished, target.path(), page));
            return TestedRun.of(catalog, finished, target.path(), store);
        } finally {
            target.abandon();
        }
    }
}
