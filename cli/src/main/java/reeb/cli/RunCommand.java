package reeb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.cli.progress.CollectingListener;
import reeb.cli.progress.Interrupts;
import reeb.cli.progress.ProgressStyle;
import reeb.cli.progress.RunProgress;
import reeb.kernels.warmup.WarmUp;
import reeb.kernels.width.VectorWidth;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Engine;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.Memory;
import reeb.runtime.engine.ResultCache;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.Workers;
import reeb.runtime.report.RunReport;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Workflow;

/** {@code reeb run}: runs a workflow. */
@Command(
        name = "run",
        description = "Run a workflow. Finished steps are cached: a run that was stopped continues where it was.")
final class RunCommand implements Callable<Integer> {
    /** Whether the kernels of this process were compiled, or are being: once is enough, however many runs it makes. */
    private static final AtomicBoolean WARM = new AtomicBoolean();

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Mixin
    private final WorkflowArgument argument = new WorkflowArgument();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run folder; default: a new one in reeb-runs/ named after the workflow.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the files of a finished run in the run folder.")
    private boolean overwrite;

    @Option(
            names = "--set",
            paramLabel = "STEP.PARAMETER=VALUE",
            description = "Replace a value of the workflow, such as graph.cover.resolution=30; may be repeated.")
    private List<String> settings = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all randomness comes from, instead of the workflow's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--no-cache", description = "Neither read nor keep cached results.")
    private boolean noCache;

    @Option(
            names = "--cache-limit",
            paramLabel = "GIB",
            defaultValue = "20",
            description = "How much the cache may take after the run; default: ${DEFAULT-VALUE} GiB.")
    private double cacheLimit;

    @Option(
            names = "--progress",
            paramLabel = "STYLE",
            defaultValue = "auto",
            description = "auto, bar, lines, json or none; default: ${DEFAULT-VALUE}.")
    private ProgressStyle style = ProgressStyle.AUTO;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RunProgress progress = style.on(console, console.terminal());
        try {
            run(progress, System.nanoTime());
            return ExitCode.OK;
        } catch (IOException | RuntimeException | Error failure) {
            Failure told = Failure.of(failure, common.verbose());
            if (!told.messages().isEmpty()) {
                progress.failed(told.code(), told.messages());
            }
            throw failure;
        }
    }

    private void run(RunProgress progress, long start) throws IOException {
        VectorWidth.check();
        try (Catalog catalog = common.catalog(console, progress::complained)) {
            if (catalog.plugins().stream().anyMatch(plugin -> !plugin.sha256().isEmpty())) {
                // Theirs may compute on vectors too, and cannot add the module that has them.
                VectorWidth.chosen();
            }
            List<String> all = new ArrayList<>(settings);
            seed.ifPresent(number -> all.add("seed=" + number));
            DataPlaces places = work.places(DataPlaces.folder(argument.file()), console);
            Workflow workflow = argument.read(catalog, console, all, places);
            run(workflow, places, all, progress, start);
        }
    }

    /** Gets the kernels compiled while the first step reads its data: most runs come to them, and late. */
    private static void warmUp() {
        if (WARM.getAndSet(true)) {
            return;
        }
        Thread thread = new Thread(WarmUp::run, "reeb-warm-up");
        // What can't be loaded here is told where it is used.
        thread.setUncaughtExceptionHandler((_, _) -> {});
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Workflow workflow, DataPlaces places, List<String> replaced, RunProgress progress, long start)
            throws IOException {
        CollectingListener listener = new CollectingListener(progress, RunCommand::warmUp);
        int working = work.threads();
        checkCacheLimit();
        Optional<StepStore> store = store(progress);
        RunFolder folder = RunFolder.open(out.orElseGet(this::next), overwrite);
        long limit = (long) (cacheLimit * (1L << 30));
        try (Workers workers = new Workers(working);
                Interrupts interrupts = new Interrupts(progress::cancelled, "what was finished is kept", () -> {
                    folder.abandon();
                    store.ifPresent(StepStore::abandon);
                });
                ResultCache cache = new ResultCache(store, limit, listener)) {
            String started =
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
            Engine.Means means = new Engine.Means(places, cache, workers, interrupts.cancellation(), listener, folder);
            List<StepRecord> records = new Engine(workflow, means).run();
            FinishedRun finished = new FinishedRun(
                    workflow,
                    records,
                    listener.warnings(),
                    new FinishedRun.Surroundings(
                            Version.reeb(), replaced, working, started, seconds(start), Memory.peak()));
            folder.finish(RunJson.of(finished), page -> RunReport.write(finished, folder.path(), page));
            progress.finished(folder.path(), seconds(start));
        } finally {
            folder.abandon();
        }
    }

    private Optional<StepStore> store(RunProgress progress) {
        if (noCache) {
            return Optional.empty();
        }
        Optional<StepStore> store = console.cache().map(folder -> new StepStore(folder, progress::complained));
        if (store.isEmpty()) {
            progress.warned("", Console.NO_CACHE);
        }
        return store;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void checkCacheLimit() {
        if (!(cacheLimit >= 0)) {
            throw new InputException("--cache-limit " + cacheLimit + ": must be at least 0");
        }
    }

    private Path next() {
        return RunFolder.next(Path.of("reeb-runs", argument.name()));
    }
}
