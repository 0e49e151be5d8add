package reeb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reeb run}: runs a workflow. */
@Command(
        name = "run",
        description = "Run a workflow. Finished steps are cached: a run that was stopped continues where it was.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final WorkflowArgument argument = new WorkflowArgument();

    @Option(names = "--no-cache", description = "Neither read nor keep cached results.")
    private boolean noCache;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path _ = options.run(console, common, argument, !noCache);
        return ExitCode.OK;
    }
}
