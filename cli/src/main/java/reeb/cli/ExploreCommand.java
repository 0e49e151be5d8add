package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.draft.OwnData;
import reeb.cli.explore.Explored;
import reeb.cli.explore.Exploring;
import reeb.cli.progress.RunProgress;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.files.NewFile;
import reeb.runtime.store.StepStore;

/** {@code reeb explore}: shows data, a workflow's results or a finished run in the browser. */
@Command(
        name = "explore",
        description =
                "Look at your data, at what a workflow gives or at a finished run in the browser: maps, graphs and the"
                        + " rows in them. Serves this machine alone, until Ctrl-C. Prints the address on the standard output, all else"
                        + " on the standard error.")
final class ExploreCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "A run folder; or a workflow, which is run; or data as 'reeb init' takes them, for which a workflow"
                            + " is written beside them, unless it is there already, and run.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path what;

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
        Explored given = Explored.of(what);
        // What is shown comes from it: better to hear before a long run than after it.
        Path _ = console.neededCache();
        Path run = switch (given) {
            case RUN -> ended();
            case WORKFLOW -> run(what);
            case DATA -> run(workflow());
        };
        serve(run);
        return ExitCode.OK;
    }

    private void serve(Path run) throws IOException {
        Console aside = console.aside();
        RunProgress progress = options.progress(aside);
        try (Catalog catalog = RunOptions.catalog(aside, common, progress::complained)) {
            StoredRun stored = StoredRun.open(catalog, run, new StepStore(console.neededCache(), progress::complained));
            aside.out().flush();
            new Exploring(console, progress, common.verbose())
                    .serve(
                            catalog,
                            stored,
                            new Exploring.Manner(
                                    port,
                                    Optional.of(console.environment()).filter(_ -> !noOpen),
                                    options.work().threads()));
        }
    }

    private Path ended() {
        if (!options.given().isEmpty()) {
            throw new InputException(String.join(", ", options.given()) + ": says how to run a workflow, but " + what
                    + " has been run; name its workflow");
        }
        return what;
    }

    private Path run(Path workflow) throws IOException {
        return options.run(console.aside(), common, WorkflowArgument.of(workflow), true);
    }

    /** Gives the workflow for the data: what stands there may have been changed by hand. */
    private Path workflow() throws IOException {
        Path file = OwnData.workflow(what);
        Console aside = console.aside();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            aside.say(file + ": is there already, and is run as it is");
        } else {
            NewFile.write(file, InitCommand.draft(what, file, common, options.work(), aside));
            aside.say(file + ": written for " + what + "; change it as you like, 'reeb explore " + file
                    + "' shows it again");
        }
        aside.out().flush();
        return file;
    }
}
