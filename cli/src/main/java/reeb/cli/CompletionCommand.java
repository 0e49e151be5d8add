package reeb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reeb.cli.listing.Candidates;
import reeb.runtime.catalog.Catalog;

/** {@code reeb completion}: a script that completes commands, options and names in bash and zsh. */
@Command(
        name = "completion",
        description =
                "Print a completion script for bash and zsh: source <(reeb completion). It knows commands, options, and"
                        + " the names of parts, steps, graphs, data sets and run folders.")
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before the command runs
    private CommandSpec spec;

    @Option(
            names = "--names",
            hidden = true,
            description = "List what may stand for the last of the words, for the script.")
    private boolean names;

    @Parameters(hidden = true, arity = "0..*", description = "The words of a command, without 'reeb'.")
    private List<String> words = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (names) {
            try (Catalog catalog = Catalog.open(console.pluginFolders())) {
                new Candidates(catalog, console::neededCache, spec.root())
                        .of(words)
                        .forEach(console::say);
            }
        } else {
            console.out().print(AutoComplete.bash("reeb", spec.root().commandLine()) + ownNames());
        }
        return ExitCode.OK;
    }

    private static String ownNames() throws IOException {
        try (InputStream script = CompletionCommand.class.getResourceAsStream("completion.sh")) {
            if (script == null) {
                throw new IllegalStateException("the script is missing from the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean help() {
        return help;
    }
}
