package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.draft.OwnData;
import reeb.cli.explore.BrowserCommands;
import reeb.cli.explore.Explored;
import reeb.cli.explore.Exploring;
import reeb.cli.explore.ServedRuns;
import reeb.cli.progress.Follower;
import reeb.cli.progress.RunProgress;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.files.NewFile;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Workflow;
import reeb.server.http.Routes;
import reeb.server.workbench.Commands;
import reeb.server.workbench.RunTask;
import reeb.server.workbench.WorkFolder;
import reeb.server.workbench.Workbench;
import reeb.server.workbench.WorkbenchPage;

/** {@code reeb explore}: shows data, a workflow's results or a finished run in the browser. */
@Command(
        name = "explore",
        description =
                "Look at your data, at what a workflow gives or at a finished run in the browser: maps, graphs and the"
                        + " rows in them. Serves this machine alone, until Ctrl-C. Prints the address on the standard output, all else"
                        + " on the standard error.")
final class ExploreCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description =
                    "A run folder; or a workflow, which is run; or data as 'reeb init' takes them, for which a workflow"
                            + " is written beside them, unless it is there already, and run. Default: a page with samples"
                            + " and earlier runs that takes data; --out names the folder that these and their runs go into,"
                            + " instead of reeb-runs/.")
    private Optional<Path> what = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where on this machine to serve; default: any port that is free.")
    private int port;

    @Option(names = "--no-open", description = "Only print the address, and open no browser.")
    private boolean noOpen;

    ExploreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > MOST_PORT) {
            throw new InputException("--port " + port + ": must be from 0, for any that is free, to " + MOST_PORT);
        }
        if (what.isEmpty()) {
            requireNone(
                    options.given().stream()
                            .filter(option -> !option.equals("--out"))
                            .toList(),
                    "nothing is run before it is chosen on the page");
        }
        Optional<Explored> given = what.map(Explored::of);
        // What is shown comes from it: better to hear before a long run than after it.
        Path _ = console.neededCache();
        Optional<Path> ended = Optional.empty();
        if (given.equals(Optional.of(Explored.RUN))) {
            requireNone(options.given(), what.orElseThrow() + " has been run; name its workflow");
            ended = what;
        } else if (what.equals(Optional.of(STANDARD_INPUT))) {
            ended = Optional.of(options.run(console.aside(), common, WorkflowArgument.of(STANDARD_INPUT), true));
        }
        Optional<Path> workflow = given.equals(Optional.of(Explored.DATA))
                ? Optional.of(draft(what.orElseThrow(), console.aside(), new Cancellation()))
                : what;
        serve(ended, ended.isPresent() ? Optional.empty() : workflow);
        return ExitCode.OK;
    }

    private static void requireNone(List<String> given, String why) {
        if (!given.isEmpty()) {
            throw new InputException(String.join(", ", given) + ": says how to run a workflow, but " + why);
        }
    }

    /**
     * Serves.
     *
     * @param run that has ended, at the root
     * @param workflow to be run while its page is looked at
     */
    private void serve(Optional<Path> run, Optional<Path> workflow) throws IOException {
        Console aside = console.aside();
        RunProgress progress = options.progress(aside);
        Exploring exploring = new Exploring(console, common.verbose());
        Path folder = what.isEmpty() ? options.out().orElse(options.runs()) : options.runs();
        try (Catalog catalog = RunOptions.catalog(aside, common, progress::complained)) {
            Optional<WorkflowArgument> argument = workflow.map(WorkflowArgument::of);
            if (argument.isPresent()) {
                // What is wrong in it is told at once, and not on a page.
                Workflow _ = options.read(catalog, aside, argument.get());
            }
            ServedRuns served = new ServedRuns(
                    catalog,
                    options.work().places(Path.of(""), aside),
                    progress,
                    options.work().threads(),
                    exploring::failed);
            StepStore store = new StepStore(console.neededCache(), progress::complained);
            Commands commands = new BrowserCommands(catalog, served, store, new Means(aside, folder));
            Workbench workbench =
                    new Workbench(commands, WorkbenchPage.of(catalog), new WorkFolder(folder), console.samples());
            List<Runnable> close = new ArrayList<>(List.of(workbench::close));
            Routes routes;
            if (run.isPresent()) {
                Commands.Opened opened = served.open(
                        StoredRun.open(catalog, run.get(), store),
                        workbench.with(Routes.none()),
                        BrowserCommands.workflow(run.get()),
                        workbench::again);
                close.add(opened.close());
                routes = opened.routes();
            } else {
                if (argument.isPresent()) {
                    WorkflowArgument read = argument.get();
                    workbench.front(
                            workflow.orElseThrow(), task -> options.run(aside, common, read, true, following(task)));
                }
                routes = workbench.first(Routes.none());
            }
            aside.out().flush();
            exploring.serve(
                    routes,
                    new Exploring.Manner(
                            port, Optional.of(console.environment()).filter(_ -> !noOpen)),
                    () -> close.forEach(Runnable::run));
        }
    }

    private static Follower following(RunTask task) {
        return new Follower() {
            @Override
            public void begins(Workflow workflow, Cancellation cancellation) {
                task.runs(workflow, cancellation);
            }

            @Override
            public Listener listener() {
                return task;
            }
        };
    }

    /** Gives the workflow for data: what stands there may have been changed by hand. */
    private Path draft(Path data, Console aside, Cancellation cancellation) throws IOException {
        Path file = OwnData.workflow(data);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            aside.say(file + ": is there already, and is run as it is");
        } else {
            NewFile.write(
                    file,
                    InitCommand.draft(data, file, common, options.work(), aside, cancellation)
                            .bytes());
            aside.say(file + ": written for " + data + "; change it as you like, 'reeb explore " + file
                    + "' shows it again");
        }
        aside.out().flush();
        return file;
    }

    /** Does what the page of the workbench asks for. */
    private final class Means implements BrowserCommands.Means {
        private final Console aside;
        private final Path folder;

        Means(Console aside, Path folder) {
            this.aside = aside;
            this.folder = folder;
        }

        @Override
        public Path draft(Path data, Cancellation cancellation) throws IOException {
            return ExploreCommand.this.draft(data, aside, cancellation);
        }

        @Override
        public Path run(Path workflow, Optional<String> text, RunTask task) throws IOException {
            WorkflowArgument argument = text.map(said -> WorkflowArgument.of(workflow, said))
                    .orElseGet(() -> WorkflowArgument.of(workflow));
            return options.among(folder).run(aside, common, argument, true, following(task));
        }

        @Override
        public List<String> messages(Throwable thrown) {
            List<String> messages = Failure.of(thrown, common.verbose()).messages();
            messages.forEach(aside::error);
            return messages;
        }

        @Override
        public DataPlaces places(Path workflow) {
            return options.work().places(DataPlaces.folder(workflow), aside);
        }
    }
}
