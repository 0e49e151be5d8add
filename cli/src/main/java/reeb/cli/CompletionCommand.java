package reeb.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reeb completion}: a script that completes commands and options in bash and zsh. */
@Command(name = "completion", description = "Print a completion script for bash and zsh: source <(reeb completion)")
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before the command runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(Reeb.completion(spec.root().commandLine()));
        return ExitCode.OK;
    }

    boolean help() {
        return help;
    }
}
