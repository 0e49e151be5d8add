package reeb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.cli.cluster.ClusterOptions;
import reeb.cli.listing.Version;
import reeb.cli.progress.CollectingListener;
import reeb.cli.progress.Follower;
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
import reeb.runtime.spread.Backend;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Workflow;

/** Options of the commands that run workflows, and how they do it. */
final class RunOptions {
    /** Whether the kernels of this process were compiled, or are being: once is enough, however many runs it makes. */
    private static final AtomicBoolean WARM = new AtomicBoolean();

    @Mixin
    private final WorkOptions work;

    private Path runs = Path.of("reeb-runs");

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
            description =
                    "Replace a value of the workflow, such as graph.cover.resolution=30, or a step by a JSON object;"
                            + " may be repeated.")
    private List<String> settings = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all randomness comes from, instead of the workflow's.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

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

    RunOptions() {
        this(new WorkOptions());
    }

    private RunOptions(WorkOptions work) {
        this.work = work;
    }

    /** Gives the same means for any workflow: with nothing replaced, into a new folder among the runs in another. */
    RunOptions among(Path folder) {
        RunOptions options = new RunOptions(work);
        options.runs = folder;
        options.cluster = cluster;
        options.cacheLimit = cacheLimit;
        options.style = style;
        return options;
    }

    /** The folder that was named for a run. */
    Optional<Path> out() {
        return out;
    }

    /** The folder of runs for which none was named. */
    Path runs() {
        return runs;
    }

    /** The values that replace those of a workflow. */
    private List<String> replaced() {
        List<String> all = new ArrayList<>(settings);
        seed.ifPresent(number -> all.add("seed=" + number));
        return all;
    }

    /**
     * Reads a workflow as it would be run.
     *
     * @throws reeb.api.problem.InputException where something is wrong in it
     */
    Workflow read(Catalog catalog, Console console, WorkflowArgument argument) {
        checkCacheLimit();
        return argument.read(catalog, console, replaced(), work.places(argument.folder(), console));
    }

    /** Options on data and threads. */
    WorkOptions work() {
        return work;
    }

    /** Begins to show how something goes. */
    RunProgress progress(Console console) {
        return style.on(console, console.terminal());
    }

    /** Names those given that say how a workflow is to be run. */
    List<String> given() {
        return Stream.of(
                        out.map(_ -> "--out"),
                        Optional.of("--overwrite").filter(_ -> overwrite),
                        Optional.of("--set").filter(_ -> !settings.isEmpty()),
                        seed.map(_ -> "--seed"),
                        Optional.of("--on").filter(_ -> cluster.given()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Runs a workflow.
     *
     * @param console where to show how it goes
     * @param cached whether results are read from the cache and kept there
     * @return the run folder
     */
    Path run(Console console, Common common, WorkflowArgument argument, boolean cached) throws IOException {
        return run(console, common, argument, cached, Follower.NONE);
    }

    /**
     * Runs a workflow.
     *
     * @param follower hears how it goes, too
     */
    Path run(Console console, Common common, WorkflowArgument argument, boolean cached, Follower follower)
            throws IOException {
        RunProgress progress = progress(console);
        try {
            return run(new Surroundings(console, progress, System.nanoTime(), cached, follower), common, argument);
        } catch (IOException | RuntimeException | Error failure) {
            Failure told = Failure.of(failure, common.verbose());
            if (!told.messages().isEmpty()) {
                progress.failed(told.code(), told.messages());
            }
            throw failure;
        }
    }

    /** What a run is done in. */
    private record Surroundings(Console console, RunProgress progress, long start, boolean cached, Follower follower) {
        void told(String message) {
            progress.warned("", message);
        }

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Opens the catalog for parts that will compute. */
    static Catalog catalog(Console console, Common common, Consumer<String> told) {
        VectorWidth.check();
        Catalog catalog = common.catalog(console, told);
        if (catalog.plugins().stream().anyMatch(plugin -> !plugin.sha256().isEmpty())) {
            // Theirs may compute on vectors too, and cannot add the module that has them.
            VectorWidth.chosen();
        }
        return catalog;
    }

    private Path run(Surroundings around, Common common, WorkflowArgument argument) throws IOException {
        Console console = around.console();
        try (Catalog catalog = catalog(console, common, around.progress()::complained);
                Backend backend = Backend.open(cluster.wanted(around::told), catalog)) {
            List<String> all = replaced();
            DataPlaces places = work.places(argument.folder(), console);
            Workflow workflow = argument.read(catalog, console, all, places);
            checkCacheLimit();
            return run(workflow, new Means(places, backend), all, around, argument.name());
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

    /** What a workflow finds its files by, and what works on its rows. */
    private record Means(DataPlaces places, Backend backend) {}

    private Path run(Workflow workflow, Means given, List<String> replaced, Surroundings around, String name)
            throws IOException {
        RunProgress progress = around.progress();
        progress.planned(workflow.steps());
        CollectingListener listener = new CollectingListener(around.follower().beside(progress), RunOptions::warmUp);
        int working = work.threads();
        Optional<StepStore> store = store(around);
        RunFolder folder = RunFolder.open(out.orElseGet(() -> RunFolder.next(runs.resolve(name))), overwrite);
        long limit = (long) (cacheLimit * (1L << 30));
        try (Workers workers = new Workers(working);
                Interrupts interrupts = new Interrupts(progress::cancelled, "what was finished is kept", () -> {
                    folder.abandon();
                    store.ifPresent(StepStore::abandon);
                });
                ResultCache cache = new ResultCache(store, limit, listener)) {
            around.follower().begins(workflow, interrupts.cancellation());
            String started =
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
            Engine.Means means = new Engine.Means(
                    given.places(), cache, workers, interrupts.cancellation(), listener, folder, given.backend());
            List<StepRecord> records = new Engine(workflow, means).run();
            FinishedRun finished = new FinishedRun(
                    workflow,
                    records,
                    listener.warnings(),
                    new FinishedRun.Surroundings(
                            Version.reeb(), replaced, working, started, around.seconds(), Memory.peak()));
            folder.finish(RunJson.of(finished), page -> RunReport.write(finished, folder.path(), page));
            progress.finished(folder.path(), around.seconds());
            around.console().out().flush();
            return folder.path();
        } finally {
            folder.abandon();
        }
    }

    private static Optional<StepStore> store(Surroundings around) {
        if (!around.cached()) {
            return Optional.empty();
        }
        RunProgress progress = around.progress();
        Optional<StepStore> store = around.console().cache().map(folder -> new StepStore(folder, progress::complained));
        if (store.isEmpty()) {
            progress.warned("", Console.NO_CACHE);
        }
        return store;
    }

    private void checkCacheLimit() {
        if (!(cacheLimit >= 0)) {
            throw new InputException("--cache-limit " + cacheLimit + ": must be at least 0");
        }
    }
}
